using PilotReview.Core.Access;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Disclosure;

public sealed class DisclosureRuleTests
{
    private const int City = 1;
    private static readonly Period Month = Period.Month(2026, 3);
    private static readonly Indicator Discipline = Sensitive(Aggregation.Sum);
    private static readonly Indicator Count = Sensitive(Aggregation.Sum, IndicatorKind.Count);
    private static readonly Actor Reader = new(9, Role.CommitteeMember, null);

    [Theory]
    [InlineData(0, 50, Masking.None)]
    [InlineData(1, 50, Masking.Small)]
    [InlineData(2, 50, Masking.Small)]
    [InlineData(3, 50, Masking.None)]
    [InlineData(0, 4, Masking.Small)]
    [InlineData(4, 4, Masking.Small)]
    [InlineData(0, 0, Masking.None)]
    [InlineData(5, 5, Masking.None)]
    public void Alone_SmallIsMasked(int n, int of, Masking expected) =>
        Assert.Equal(expected, new DisclosureRule(Reader, new UnitTree([Unit(City, null)])).Mask([Discipline], [Cell(City, n, of)]).Of(Key(City)));

    [Theory]
    [InlineData(Role.Appraiser, null, true)]
    [InlineData(Role.Appraiser, 10, true)]
    [InlineData(Role.Appraiser, 20, false)]
    [InlineData(Role.WardOfficial, 10, true)]
    [InlineData(Role.WardOfficial, 20, false)]
    [InlineData(Role.WardOfficial, null, false)]
    [InlineData(Role.CommitteeMember, null, false)]
    [InlineData(Role.CommitteeMember, 10, true)]
    [InlineData(Role.Viewer, null, false)]
    [InlineData(Role.Viewer, 10, false)]
    [InlineData(Role.Observer, null, false)]
    [InlineData(Role.Administrator, null, false)]
    public void OnlyTheOwnSubtreeAndTheAppraiser_SeeSmallFigures(Role role, int? scope, bool sees)
    {
        var rule = new DisclosureRule(new Actor(9, role, scope), Tree((10, 11, 12), (20, 21, 22)));
        var masks = rule.Mask([Discipline], [Cell(11, 1), Cell(12, 7), Cell(21, 5), Cell(22, 6)]);
        Assert.Equal(sees ? Masking.None : Masking.Small, masks.Of(Key(11)));
    }

    [Theory]
    [InlineData("1 7 4 0", false)]
    [InlineData("2 7 4 0", false)]
    [InlineData("1 2 9", true)]
    [InlineData("1 1 9", false)]
    [InlineData("2 2 9", false)]
    [InlineData("1 1 2 9", true)]
    [InlineData("1 0 0", false)]
    [InlineData("3 4 0", true)]
    public void SumOfAWard_IsToldUnlessItTellsASmallOne(string amounts, bool isTold)
    {
        var cells = amounts.Split(' ').Select((amount, at) => Cell(11 + at, int.Parse(amount, null))).ToList();
        var masks = Masks(cells, Tree((10, 11, 10 + cells.Count)));
        Assert.Equal(isTold ? Masking.None : Masking.Withheld, masks.OfTotal(Key(10)));
        Assert.Equal(masks.OfTotal(Key(10)), masks.OfSum([.. cells.Select(cell => cell.Key)], Key(10)));
        Assert.All(cells, cell => Assert.Equal(cell.IsSmallAs(IndicatorKind.Proportion) ? Masking.Small : Masking.None, masks.Of(cell.Key)));
    }

    [Fact]
    public void SumOfTheCity_IsToldWhereItsWardsCoverEachOther()
    {
        var wards = Tree((10, 11, 12), (20, 21, 22));
        // each ward alone would tell; together one is 1 and the other 2, and nobody knows which
        var told = Masks([Cell(11, 1), Cell(12, 8), Cell(21, 2), Cell(22, 0)], wards);
        Assert.Equal((Masking.Withheld, Masking.Withheld, Masking.None), (told.OfTotal(Key(10)), told.OfTotal(Key(20)), told.OfTotal(Key(City))));

        var untold = Masks([Cell(11, 1), Cell(12, 8), Cell(21, 1), Cell(22, 0)], wards);
        Assert.Equal(Masking.Withheld, untold.OfTotal(Key(City)));
    }

    [Fact]
    public void SumsOverTime_AndOverSomeUnits_AreWithheld()
    {
        var masks = Masks([Cell(11, 1), Cell(12, 2), Cell(13, 4)], Tree((10, 11, 13)));
        Assert.Equal(Masking.None, masks.OfTotal(Key(10)));
        Assert.Equal(Masking.Withheld, masks.OfSum([Key(11), new EntryKey(11, Discipline.Id, Month.Next)], null));
        Assert.Equal(Masking.Withheld, masks.OfSum([Key(11), Key(12)], Key(10)));
        Assert.Equal(Masking.None, masks.OfSum([Key(13)], null));
    }

    [Fact]
    public void MeanWithAMaskedPart_IsWithheld()
    {
        var masks = new DisclosureRule(Reader, Tree((10, 11, 12))).Mask([Sensitive(Aggregation.Max)], [Value(11, 2), Value(12, 7)]);
        Assert.Equal((Masking.Small, Masking.Withheld, Masking.Withheld), (masks.Of(Key(11)), masks.OfTotal(Key(10)), masks.OfTotal(Key(City))));
    }

    [Fact]
    public void FigureThatWasSmall_IsMaskedWithItsHistory()
    {
        var cell = Cell(11, 6) with { Earlier = [new ObservationFigure { Numerator = 2, Denominator = 50 }] };
        Assert.Equal(Masking.Small, Masks([cell, Cell(12, 7), Cell(13, 8)], Tree((10, 11, 13))).Of(Key(11)));
    }

    [Fact]
    public void OtherIndicators_AreLeftAlone() => Assert.True(Masks([Cell(11, 1) with { Key = new EntryKey(11, 8, Month) }], Tree((10, 11, 12))).IsEmpty);

    [Theory]
    [InlineData(0, Masking.None)]
    [InlineData(1, Masking.Small)]
    [InlineData(2, Masking.Small)]
    [InlineData(3, Masking.None)]
    [InlineData(40, Masking.None)]
    public void Count_IsSmallByItself_WhateverItIsCountedOver(int n, Masking expected) =>
        Assert.Equal(expected, new DisclosureRule(Reader, new UnitTree([Unit(City, null)])).Mask([Count], [Cell(City, n, 1)]).Of(Key(City)));

    [Fact]
    public void CountsOfAHundredBranches_AreAddedUp_WithinTheStepsAllowed()
    {
        var cells = Enumerable.Range(1000, 100).Select(unit => Cell(unit, 1 + (unit % 2), 1)).ToList();
        var masks = new DisclosureRule(Reader, Tree((10, 1000, 1099))).Mask([Count], cells);
        Assert.Equal((Masking.Small, Masking.None), (masks.Of(Key(1000)), masks.OfTotal(Key(10))));
        Assert.InRange(masks.Steps, 1, DisclosureRule.MostSteps);
    }

    [Fact]
    public void FiguresOfAHundredBranches_ThatMayBeAnything_AreWithheld_WithinTheStepsAllowed()
    {
        var was = new ObservationFigure { Numerator = 1, Denominator = 50 };
        var cells = Enumerable.Range(1000, 100).Select(unit => Cell(unit, 40) with { Earlier = [was] }).ToList();
        var masks = Masks(cells, Tree((10, 1000, 1099)));
        Assert.Equal((Masking.Small, Masking.Withheld, Masking.Withheld), (masks.Of(Key(1000)), masks.OfTotal(Key(10)), masks.OfTotal(Key(City))));
        Assert.InRange(masks.Steps, 1, DisclosureRule.MostSteps);
    }

    [Fact]
    public void SumOverMoreThanTheWardHasNow_IsWithheld()
    {
        // 13 went to another ward within the period: its own figure is printed, and taken off the old sum it would leave a sum that is not
        var tree = new UnitTree([Unit(City, null), Unit(10, City), Unit(20, City), Unit(11, 10), Unit(12, 10), Unit(21, 20), Moved(13, 10, 20, new DateOnly(2026, 3, 15))]);
        var masks = Masks([Cell(11, 1), Cell(12, 2), Cell(13, 9), Cell(21, 4)], tree);
        Assert.Equal(Masking.None, masks.OfTotal(Key(10)));
        Assert.Equal(Masking.None, masks.OfSum([Key(11), Key(12)], Key(10)));
        Assert.Equal(Masking.Withheld, masks.OfSum([Key(11), Key(12), Key(13)], Key(10)));
        // one that has no figure adds nothing
        Assert.Equal(Masking.None, masks.OfSum([Key(11), Key(12), Key(99)], Key(10)));
    }

    [Theory]
    [InlineData(Role.CommitteeMember, null, Masking.Withheld)]
    [InlineData(Role.WardOfficial, 20, Masking.Withheld)]
    [InlineData(Role.WardOfficial, 10, Masking.None)]
    [InlineData(Role.Appraiser, null, Masking.None)]
    public void LevelOfASensitiveIndicator_IsToldToTheOwnSubtreeAlone(Role role, int? scope, Masking expected)
    {
        var levels = Sensitive(Aggregation.Own, IndicatorKind.Ordinal);
        DisclosureCell Level(int unit, int rank) => new(Key(unit), new ObservationFigure { LevelRank = rank }, []);
        var masks = new DisclosureRule(new Actor(9, role, scope), Tree((10, 11, 12), (20, 21, 21))).Mask([levels], [Level(11, 1), Level(12, 4), Level(10, 3)]);
        Assert.Equal([expected, expected, expected], new[] { 10, 11, 12 }.Select(unit => masks.Of(Key(unit))));
        Assert.Equal(expected, masks.OfSum([Key(11), Key(12)], Key(10)));
    }

    [Fact]
    public void EveryFilling_ThatWouldBePrintedAlike_LeavesEverySmallFigureOpen()
    {
        var random = new Random(20261130);
        var (masked, printed) = (0, 0);
        for (var trial = 0; trial < 250; trial++)
        {
            var wards = Enumerable.Range(1, random.Next(1, 4)).Select(ward => (Ward: ward * 10, First: (ward * 10) + 1, Last: (ward * 10) + random.Next(1, 5))).ToArray();
            var cells = wards.SelectMany(ward => Enumerable.Range(ward.First, ward.Last - ward.First + 1)).Select(unit => Made(unit, random)).ToList();
            var tree = Tree(wards);
            var whole = wards.Select(ward => ward.Ward).Append(City).ToList();
            var attack = new SumAttack(
                cells, [.. whole.Select(unit => (IReadOnlyList<int>)[.. Enumerable.Range(0, cells.Count).Where(at => unit == City || cells[at].Key.UnitId / 10 == unit / 10)])],
                filled => Masks(filled, tree), at => Key(whole[at]));
            attack.AssertNothingIsFound();
            masked += attack.Hidden;
            printed += attack.PrintedSums;
        }

        // it hides neither nothing nor everything
        Assert.InRange(masked, 200, 1000);
        Assert.InRange(printed, 200, 1000);
    }

    private static DisclosureCell Made(int unit, Random random)
    {
        var of = random.Next(10) == 0 ? random.Next(1, 5) : random.Next(5, 12);
        var n = random.Next(3) == 0 ? 0 : random.Next(0, Math.Min(of, 6) + 1);
        return Cell(unit, n, of);
    }

    private static DisclosureMasks Masks(IEnumerable<DisclosureCell> cells, UnitTree tree) => new DisclosureRule(Reader, tree).Mask([Discipline], cells);

    private static Indicator Sensitive(Aggregation aggregation, IndicatorKind? kind = null) => new()
    {
        Id = 7, Code = "KL", Name = new LocalText("Kỷ luật"), ShortName = new LocalText("Kỷ luật"), Kind = kind ?? (aggregation == Aggregation.Sum ? IndicatorKind.Proportion : IndicatorKind.Measure),
        Direction = Direction.Neutral, PeriodKind = PeriodKind.Month, Aggregation = aggregation, IsSensitive = true,
    };

    private static EntryKey Key(int unit) => new(unit, Discipline.Id, Month);

    private static DisclosureCell Cell(int unit, int n, int of = 50) => new(Key(unit), new ObservationFigure { Numerator = n, Denominator = of }, []);

    private static DisclosureCell Value(int unit, decimal value) => new(Key(unit), new ObservationFigure { Value = value }, []);

    private static UnitTree Tree(params (int Ward, int First, int Last)[] wards) => new(
    [
        Unit(City, null),
        .. wards.SelectMany(ward => Enumerable.Range(ward.First, ward.Last - ward.First + 1).Select(unit => Unit(unit, ward.Ward)).Prepend(Unit(ward.Ward, City))),
    ]);

    private static Unit Moved(int id, int from, int to, DateOnly day)
    {
        var unit = Unit(id, from);
        unit.Add((UnitFacts.Of(unit.Versions[0]) with { ParentId = to }).From(day));
        return unit;
    }

    private static Unit Unit(int id, int? parent)
    {
        var unit = new Unit { Id = id, Code = $"U{id}", ValidFrom = new DateOnly(2015, 1, 1) };
        unit.Add(new UnitVersion { From = unit.ValidFrom, Name = new LocalText($"U{id}"), ShortName = new LocalText($"U{id}"), ParentId = parent, KindId = 1 });
        return unit;
    }
}
