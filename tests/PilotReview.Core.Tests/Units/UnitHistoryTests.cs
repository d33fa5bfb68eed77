using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class UnitHistoryTests
{
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly Second = new(2018, 1, 1);
    private static readonly DateOnly Third = new(2020, 1, 1);

    [Fact]
    public void Put_OnANewDay_LeavesTheTimeBeforeAlone()
    {
        var unit = Unit();
        UnitHistory.Put(unit, Second, Facts("Mới", 12));
        Assert.Equal(("Cũ", "Mới"), (unit.On(Second.AddDays(-1)).Name.Vi, unit.On(Second).Name.Vi));
    }

    [Fact]
    public void Put_OnTheSameDay_CorrectsTheVersion()
    {
        var unit = Unit();
        UnitHistory.Put(unit, First, Facts("Đúng", 12));
        Assert.Equal("Đúng", Assert.Single(unit.Versions).Name.Vi);
    }

    [Fact]
    public void Members_AreNotCarriedOn()
    {
        var unit = Unit();
        UnitHistory.Put(unit, Third, Facts("Cũ", 20));
        UnitHistory.Put(unit, Second, Facts("Cũ", 15));
        Assert.Equal([10, 15, 20], unit.Versions.Select(version => version.Members));
    }

    [Fact]
    public void Withdraw_GivesBackWhatWasBefore_AlsoLater()
    {
        var unit = Unit();
        UnitHistory.Put(unit, Third, Facts("Cũ", 20));
        UnitHistory.Put(unit, Second, Facts("Mới", 15));
        Assert.Equal("Mới", unit.On(Third).Name.Vi);
        UnitHistory.Withdraw(unit, Second);
        Assert.Equal([("Cũ", 10), ("Cũ", 20)], unit.Versions.Select(version => (version.Name.Vi, version.Members ?? 0)));
    }

    [Fact]
    public void Withdraw_OfTheFirstVersion_DoesNothing()
    {
        var unit = Unit();
        UnitHistory.Withdraw(unit, First);
        UnitHistory.Withdraw(unit, Second);
        Assert.Single(unit.Versions);
    }

    private static Unit Unit()
    {
        var unit = new Unit { Id = 1, Code = "K", ValidFrom = First };
        unit.Add(Facts("Cũ", 10).From(First));
        return unit;
    }

    private static UnitFacts Facts(string name, int members) =>
        new() { Name = new LocalText(name), ShortName = new LocalText(name), KindId = 1, Members = new MemberCounts(members, 0) };
}
