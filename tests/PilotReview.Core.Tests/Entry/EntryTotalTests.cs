using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using Xunit;
using static PilotReview.Core.Tests.Entry.SheetOf;

namespace PilotReview.Core.Tests.Entry;

public sealed class EntryTotalTests
{
    private const int Column = 11;

    [Fact]
    public void Shares_AddAsPeople_NotAsPercents()
    {
        var total = Of(new SheetOf().Branch(2).Branch(3).Indicator(Make(Column, "DSH", IndicatorKind.Proportion)).Put(2, Column, Pair(1, 2)).Put(3, Column, Pair(90, 100)));
        Assert.Equal(Pair(91, 102), total.Figure);
        Assert.Equal((2, 2, false), (total.Reported, total.Due, total.IsWaiting));
    }

    [Fact]
    public void AReturnedCell_KeepsTheWholeWaiting() => Assert.True(
        Of(new SheetOf().Branch(2).Branch(3).Indicator(Make(Column, "DSH", IndicatorKind.Proportion)).Put(2, Column, Pair(1, 2)).Put(3, Column, Pair(9, 9), ObservationState.Returned)).IsWaiting);

    /// <summary>A share of 120 % in the total would be read out.</summary>
    [Fact]
    public void AFigureThatCannotBe_KeepsTheWholeWaiting()
    {
        var total = Of(new SheetOf().Branch(2).Branch(3).Indicator(Make(Column, "DSH", IndicatorKind.Proportion)).Put(2, Column, Pair(1, 2)).Put(3, Column, Pair(58, 46)));
        Assert.Equal((true, Pair(1, 2)), (total.IsWaiting, total.Figure));
    }

    [Fact]
    public void NothingEntered_HasNoTotal() => Assert.True(Of(new SheetOf().Branch(2).Branch(3).Indicator(Make(Column, "DSH", IndicatorKind.Proportion))).Figure.IsEmpty);

    [Fact]
    public void Collectors_AreTheFirstLevelDirectlyAboveBranches()
    {
        var tree = new UnitTree(
        [
            Unit(1, "T", null), Unit(2, "P1", 1), Unit(3, "P2", 1), Unit(4, "P1-K1", 2), Unit(5, "P1-K1-1", 4), Unit(6, "P1-K1-2", 4), Unit(7, "P2-1", 3), Unit(8, "P2-2", 3),
        ]);
        var day = new DateOnly(2026, 1, 1);
        Assert.Equal(["P1", "P2"], Collectors.On(tree, day, null).Select(unit => unit.Code));
        Assert.Equal(["P1"], Collectors.On(tree, day, 2).Select(unit => unit.Code));
        Assert.Equal(["P1-K1"], Collectors.On(tree, day, 4).Select(unit => unit.Code));
        Assert.Equal(["P1", "P2"], Collectors.On(tree, day, 1).Select(unit => unit.Code));
        Assert.Empty(Collectors.On(tree, new DateOnly(1999, 1, 1), 2));
    }

    /// <summary>A branch directly under the city does not make the city send for its wards.</summary>
    [Fact]
    public void Collectors_OfACityWithABranchOfItsOwn_AreTheWardsAndTheBranch()
    {
        var tree = new UnitTree(
        [
            Unit(1, "T", null), Unit(2, "P1", 1), Unit(3, "P2", 1), Unit(4, "P1-K1", 2), Unit(5, "P1-K1-1", 4), Unit(6, "P1-2", 2), Unit(7, "P2-1", 3), Unit(9, "T-VP", 1),
        ]);
        var day = new DateOnly(2026, 1, 1);
        Assert.Equal(["P1", "P2", "T-VP"], Collectors.On(tree, day, null).Select(unit => unit.Code));
        Assert.Equal(["P1", "P2", "T-VP"], Collectors.On(tree, day, 1).Select(unit => unit.Code));
        Assert.Equal(["T-VP"], Collectors.On(tree, day, 9).Select(unit => unit.Code));
        Assert.Equal(["P1-2"], Collectors.On(tree, day, 6).Select(unit => unit.Code));
    }

    [Fact]
    public void Collectors_OfAWardWithSubCommitteesAndBranches_IsTheWard() => Assert.Equal(
        ["P"],
        Collectors.On(
            new UnitTree([Unit(1, "P", null), Unit(2, "P-K", 1), Unit(3, "P-K-1", 2), Unit(4, "P-1", 1)]), new DateOnly(2026, 1, 1), null).Select(unit => unit.Code));

    private static EntryTotal Of(SheetOf sheet)
    {
        var built = sheet.Build();
        return EntryTotal.Of(built.Rows, 0, built.Columns[0]);
    }

    private static Unit Unit(int id, string code, int? parent)
    {
        var unit = new Unit { Id = id, Code = code, ValidFrom = new DateOnly(2020, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new LocalText(code), ShortName = new LocalText(code), ParentId = parent, KindId = 1 });
        return unit;
    }
}
