using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class EventRehearsalTests
{
    private static readonly DateOnly Eve = new(2018, 9, 30);

    [Fact]
    public void Split_EndsTheOldBodyTheDayBefore_AndCountsTheNewOneUp()
    {
        var sheet = EventOffice.Sheet();
        var after = EventRehearsal.Of(EventOffice.Split(), sheet.Tree);
        Assert.Equal(Eve, after.Tree.Find("K1")?.ValidTo);
        var body = after.Tree.Find("DB");
        Assert.Equal((EventOffice.Effective, 235, 15, 3), (body?.ValidFrom, body?.On(EventOffice.Effective).Members, body?.On(EventOffice.Effective).ExemptMembers, body?.On(EventOffice.Effective).AwayMembers));
        Assert.Equal(["DB.1", "DB.2"], after.Tree.ChildrenOn(body?.Id ?? 0, EventOffice.Effective).Select(unit => unit.Code));
        Assert.Equal(new Continuity(233, 228, 235, 7), Continuity.Of(after.Event));
        Assert.Null(sheet.Tree.Find("K1")?.ValidTo);
        Assert.Null(sheet.Tree.Find("DB"));
    }

    /// <summary>60 and 2 in one branch, 65 in the other, whose probationary members nobody told.</summary>
    [Fact]
    public void Body_HasAsManyMembersAsItsBranchesTogether_AlsoWhereOneDoesNotTellAll()
    {
        var split = EventOffice.Split();
        var plan = split with { Founded = [split.Founded[0], EventOffice.New("DB.1", "DB", new MemberCounts(118, 2)), EventOffice.New("DB.2", "DB", new MemberCounts(115, null, 5, 0))] };
        var body = EventRehearsal.Of(plan, EventOffice.Sheet().Tree).Tree.Find("DB")?.On(EventOffice.Effective);
        Assert.Equal((235, 233, 2), (body?.Members, body?.OfficialMembers, body?.ProbationaryMembers));
        Assert.Null(body?.ExemptMembers);
    }

    /// <summary>Whoever arrived is official or probationary: where one number is all of them, the other is none.</summary>
    [Fact]
    public void NumberThatIsAllWhoArrived_LeavesNoneForTheOther()
    {
        var split = EventOffice.Split();
        var plan = split with
        {
            Standing = [.. split.Standing, new("K2", Ends: false) { Members = new MemberCounts(21, null) }, new("K3", Ends: false) { Members = new MemberCounts(8, null) }],
            Founded = [split.Founded[0], EventOffice.New("DB.1", "DB", new MemberCounts(null, 120)), EventOffice.New("DB.2", "DB", new MemberCounts(115, null, 5))],
        };
        var told = plan.Completed(EventOffice.Sheet().Tree);
        Assert.Equal([MemberCounts.Unknown, new(0, 120), new(115, 0, 5)], told.Founded.Select(unit => unit.Members));
        Assert.Equal([null, new(21, 0), new(8, null)], told.Standing.Select(change => change.Members));
    }

    [Fact]
    public void UnitThatGoesOn_StandsOnBothSides()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Split, EffectiveDate = EventOffice.Effective,
            Standing = [new("K1", Ends: false) { Members = new MemberCounts(195, 5) }], Founded = [EventOffice.New("K1B", "P1", new MemberCounts(33, 0))],
            Moves = [new("K1", "K1", 200), new("K1", "K1B", 33)],
        };
        Assert.Empty(EventRules.FaultsOf(plan, EventOffice.Sheet()));
        var after = EventRehearsal.Of(plan, EventOffice.Sheet().Tree);
        Assert.Null(after.Tree.Find("K1")?.ValidTo);
        Assert.Equal((233, 200), (after.Tree.Find("K1")?.On(Eve).Members, after.Tree.Find("K1")?.On(EventOffice.Effective).Members));
        Assert.Equal([3, -1], after.Event.SuccessorIds);
    }

    [Fact]
    public void Rename_IsCarriedIntoWhatOnlyRepeatedTheOldName()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Renamed, EffectiveDate = EventOffice.Effective,
            Standing = [new("K2", Ends: false) { Name = new LocalText("Mới"), ShortName = new LocalText("Mới") }],
        };
        var sheet = EventOffice.Sheet(("K2", EventOffice.Version(new DateOnly(2020, 1, 1), "K2", new MemberCounts(30, 0))), ("K2", EventOffice.Version(new DateOnly(2022, 1, 1), "Khác")));
        Assert.Empty(EventRules.FaultsOf(plan, sheet));
        var after = EventRehearsal.Of(plan, sheet.Tree);
        Assert.Equal(["K2", "Mới", "Mới", "Khác"], after.Tree.Find("K2")?.Versions.Select(version => version.Name.Vi));
        Assert.Equal([21, 21, 30, null], after.Tree.Find("K2")?.Versions.Select(version => version.Members));
        Assert.Empty(after.Event.Transfers);
    }
}
