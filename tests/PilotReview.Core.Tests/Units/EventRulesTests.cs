using PilotReview.Core.Units;
using Xunit;

namespace PilotReview.Core.Tests.Units;

public sealed class EventRulesTests
{
    private static readonly EventPlan Split = EventOffice.Split();

    private static readonly DateOnly Later = new(2020, 1, 1);

    [Fact]
    public void Split_ThatSums_HasNoFault() => Assert.Empty(Faults(Split));

    [Fact]
    public void Leaving_ThatDoesNotSum_SaysHowManyAreMissing()
    {
        var fault = Assert.Single(Faults(Split with { Moves = [.. Split.Moves.Where(move => move.To is not null)] }));
        Assert.Equal((EventFaultKind.LeavingDoesNotSum, "K1", 233, 228), (fault.Kind, fault.Unit, fault.Has, fault.Told));
        Assert.Equal(new DateOnly(2018, 9, 30), fault.Day);
    }

    [Fact]
    public void Arriving_ThatDoesNotSum_NamesTheNewBranch()
    {
        var fault = Assert.Single(Faults(Split with { Moves = [.. Split.Moves.Where(move => move is not { From: null, To: "DB.2" })] }));
        Assert.Equal((EventFaultKind.ArrivingDoesNotSum, "DB.2", 115, 110), (fault.Kind, fault.Unit, fault.Has, fault.Told));
    }

    [Fact]
    public void Members_AreAskedOfEveryNewBranch()
    {
        var plan = Split with { Founded = [Split.Founded[0], Split.Founded[1], EventOffice.New("DB.2", "DB", MemberCounts.Unknown)] };
        Assert.Equal([(EventFaultKind.MembersMissing, "DB.2")], Faults(plan).Select(fault => (fault.Kind, fault.Unit)));
    }

    [Fact]
    public void ExemptAndAway_AreNotMoreThanThereAre()
    {
        var plan = Split with { Founded = [Split.Founded[0], EventOffice.New("DB.1", "DB", new MemberCounts(118, 2, 100, 30)), Split.Founded[2]] };
        Assert.Equal([EventFaultKind.MembersOverfull], Kinds(plan));
    }

    [Fact]
    public void UnknownMembers_AreNotChecked_ButToldOf()
    {
        var plan = Split with { Standing = [new PlannedChange("K9", Ends: true)], Moves = [.. Split.Moves.Select(move => move.From is null ? move : move with { From = "K9" })] };
        Assert.Empty(Faults(plan));
        Assert.Contains(new EventWarning(EventWarningKind.MembersUnknown, "K9"), EventRules.WarningsOf(plan, EventOffice.Sheet().Tree));
    }

    [Fact]
    public void BodyWithBranches_IsCountedWithThem()
    {
        EventPlan back = new()
        {
            Kind = UnitEventKind.Merged, EffectiveDate = Later,
            Standing = [new("BP", Ends: true), new("BP.1", Ends: true), new("BP.2", Ends: true)],
            Founded = [EventOffice.New("K5", "P1", new MemberCounts(60, 0))],
            Moves = [new("BP.1", "K5", 40), new("BP.2", "K5", 20)],
        };
        Assert.Empty(Faults(back));
        var short1 = back with { Founded = [EventOffice.New("K5", "P1", new MemberCounts(59, 0))], Moves = [new("BP.1", "K5", 39), new("BP.2", "K5", 20)] };
        Assert.Equal([(EventFaultKind.LeavingDoesNotSum, "BP", 60L, 59L), (EventFaultKind.LeavingDoesNotSum, "BP.1", 40L, 39L)],
            Faults(short1).Select(fault => (fault.Kind, fault.Unit, fault.Has, fault.Told)));
    }

    [Fact]
    public void EndOfABody_IsCountedByItsBranches_NotByAnOldCountOfItsOwn()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Dissolved, EffectiveDate = Later, Standing = [new("BP", Ends: true), new("BP.1", Ends: true), new("BP.2", Ends: true)],
            Moves = [new("BP.1", null, 41), new("BP.2", null, 20)],
        };
        // the branch was counted anew, the body was not
        var sheet = EventOffice.Sheet(("BP.1", EventOffice.Version(new DateOnly(2019, 1, 1), "BP.1", new MemberCounts(41, 0), parent: 6)));
        Assert.Empty(EventRules.FaultsOf(plan, sheet));
        var missing = EventRules.FaultsOf(plan with { Moves = [new("BP.1", null, 40), new("BP.2", null, 20)] }, sheet);
        Assert.Equal([("BP", 61L, 60L), ("BP.1", 41L, 40L)], missing.Select(fault => (fault.Unit, fault.Has, fault.Told)));
    }

    [Fact]
    public void EndOfABody_WhoseBranchesGoOnElsewhere_MovesNobody() => Assert.Empty(Faults(new()
    {
        Kind = UnitEventKind.Dissolved, EffectiveDate = Later,
        Standing = [new("BP", Ends: true), new("BP.1", Ends: false) { ParentCode = "P1" }, new("BP.2", Ends: false) { ParentCode = "P1" }],
    }));

    [Theory]
    [InlineData("K2", 21, null)]
    [InlineData("K2", 25, 21)]
    [InlineData("K9", 25, 0)]
    public void UnitWithoutMoves_KeepsItsMembers(string code, int typed, int? told)
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Transferred, EffectiveDate = Later, Standing = [new(code, Ends: false) { ParentCode = "P2", Members = new MemberCounts(typed, 0) }],
        };
        Assert.Equal(
            told is { } has ? [(EventFaultKind.ArrivingDoesNotSum, code, (long)typed, (long)has)] : [],
            Faults(plan).Select(fault => (fault.Kind, fault.Unit, fault.Has, fault.Told)));
    }

    [Fact]
    public void EarlierDecision_DoesNotBreakTheTableOfALaterOne()
    {
        var sheet = EventOffice.Sheet();
        var later = EventRehearsal.Of(Split with { EffectiveDate = Later }, sheet.Tree);
        var recorded = sheet with
        {
            Tree = later.Tree,
            Events = [new UnitEvent { Id = 5, Code = "tach", Kind = later.Event.Kind, DecisionNumber = "15-QĐ/ĐU", EffectiveDate = Later, Parties = later.Event.Parties, Transfers = later.Event.Transfers }],
        };
        EventPlan earlier = new()
        {
            Kind = UnitEventKind.Transferred, EffectiveDate = EventOffice.Effective,
            Standing = [new("K1", Ends: false) { Members = new MemberCounts(223, 5) }, new("K2", Ends: false) { Members = new MemberCounts(25, 1) }],
            Moves = [new("K1", "K1", 228), new("K1", "K2", 5), new("K2", "K2", 21)],
        };
        var fault = Assert.Single(EventRules.FaultsOf(earlier, recorded));
        Assert.Equal(
            (EventFaultKind.OtherTable, "K1", "15-QĐ/ĐU", Later.AddDays(-1), 228L, 233L), (fault.Kind, fault.Unit, fault.Decision, fault.Day.GetValueOrDefault(), fault.Has, fault.Told));
        Assert.Empty(EventRules.FaultsOf(earlier, sheet));
    }

    [Fact]
    public void EndOfABody_LeavesNoBranchBehind()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Dissolved, EffectiveDate = Later, Standing = [new("BP", Ends: true), new("BP.1", Ends: true)], Moves = [new("BP.1", null, 60)],
        };
        var fault = Faults(plan).First(fault => fault.Kind == EventFaultKind.ParentGone);
        Assert.Equal(("BP.2", "BP", Later), (fault.Unit, fault.Other, fault.Day));
    }

    [Fact]
    public void StandingBranches_GoUnderANewBody_WithAllTheirMembers()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Established, EffectiveDate = Later, Founded = [EventOffice.New("DB", "P1", MemberCounts.Unknown, kind: 3)],
            Standing = [new("K2", Ends: false) { ParentCode = "DB" }, new("K3", Ends: false) { ParentCode = "DB" }],
        };
        Assert.Empty(Faults(plan));
        var after = EventRehearsal.Of(plan, EventOffice.Sheet().Tree);
        Assert.Equal(30, after.Tree.Find("DB")?.On(Later).Members);
        Assert.Equal([21, 9], after.Event.Transfers.Select(move => move.Members));
    }

    [Theory]
    [InlineData(UnitEventKind.Established, EventFaultKind.NeedsFounded)]
    [InlineData(UnitEventKind.Split, EventFaultKind.NeedsFounded, EventFaultKind.NeedsStanding)]
    [InlineData(UnitEventKind.Merged, EventFaultKind.NeedsStanding, EventFaultKind.NeedsTwoBefore, EventFaultKind.NeedsFounded)]
    [InlineData(UnitEventKind.Transferred, EventFaultKind.NeedsStanding)]
    [InlineData(UnitEventKind.Renamed, EventFaultKind.NeedsStanding)]
    [InlineData(UnitEventKind.Dissolved, EventFaultKind.NeedsStanding)]
    public void EmptyDecision_SaysWhatItsKindNeeds(UnitEventKind kind, params EventFaultKind[] faults) =>
        Assert.Equal(faults, Kinds(new EventPlan { Kind = kind, EffectiveDate = Later }));

    [Theory]
    [InlineData(UnitEventKind.Renamed, EventFaultKind.NeedsNewName)]
    [InlineData(UnitEventKind.Transferred, EventFaultKind.NeedsNewParent)]
    [InlineData(UnitEventKind.Dissolved, EventFaultKind.NeedsAnEnd)]
    public void Decision_ThatChangesNothing_SaysWhatIsMissing(UnitEventKind kind, EventFaultKind fault) =>
        Assert.Equal([fault], Kinds(new EventPlan { Kind = kind, EffectiveDate = Later, Standing = [new("K2", Ends: false)] }));

    [Fact]
    public void Transfer_ToAnotherWard_Stands_ButNotUnderItself()
    {
        EventPlan Under(string parent) => new()
        {
            Kind = UnitEventKind.Transferred, EffectiveDate = Later, Standing = [new("BP", Ends: false) { ParentCode = parent }],
        };
        Assert.Empty(Faults(Under("P2")));
        Assert.Equal([EventFaultKind.NeedsNewParent], Kinds(Under("P1")));
        Assert.Equal([EventFaultKind.Circle], Kinds(Under("BP.1")).Distinct());
        Assert.Equal([EventFaultKind.ParentUnknown], Kinds(Under("x")));
    }

    [Fact]
    public void Transfer_OfMembers_BetweenStandingBranches()
    {
        EventPlan plan = new()
        {
            Kind = UnitEventKind.Transferred, EffectiveDate = Later,
            Standing = [new("K1", Ends: false) { Members = new MemberCounts(203, 5) }, new("K2", Ends: false) { Members = new MemberCounts(45, 1) }],
            Moves = [new("K1", "K1", 208), new("K1", "K2", 25), new("K2", "K2", 21)],
        };
        Assert.Empty(Faults(plan));
        Assert.Equal([(EventFaultKind.NeedsNewParent, "K3")], Faults(plan with { Standing = [.. plan.Standing, new("K3", Ends: false)] }).Select(fault => (fault.Kind, fault.Unit)));
        Assert.Equal([EventFaultKind.LeavingDoesNotSum], Kinds(plan with { Moves = [.. plan.Moves, new("K1", null, 3)] }));
    }

    [Fact]
    public void UnitsInDoubt_AreNamed()
    {
        var plan = Split with { Standing = [new("K1", Ends: true), new("K1", Ends: true), new("K2", Ends: false), new("x", Ends: true)], Founded = [.. Split.Founded, EventOffice.New("k3", "P1", MemberCounts.Unknown)] };
        var sheet = EventOffice.Sheet(("K1", EventOffice.Version(Later, "Khác")), ("K2", EventOffice.Version(EventOffice.Effective, "Khác")));
        Assert.Equal(
            [(EventFaultKind.UnitTwice, "K1"), (EventFaultKind.LaterHistory, "K1"), (EventFaultKind.LaterHistory, "K1"), (EventFaultKind.SameDay, "K2"), (EventFaultKind.UnitUnknown, "x"), (EventFaultKind.CodeTaken, "k3")],
            EventRules.FaultsOf(plan, sheet).Select(fault => (fault.Kind, fault.Unit)));
    }

    [Fact]
    public void Units_MustBeThereOnTheLastDay()
    {
        Assert.Equal([EventFaultKind.UnitNotThere], Kinds(Split with { EffectiveDate = EventOffice.Start, Founded = [EventOffice.New("A", "P1", new MemberCounts(120, 0)), EventOffice.New("B", "P1", new MemberCounts(115, 0))] }));
        Assert.Contains(EventFaultKind.KindNotThen, Kinds(Split with { EffectiveDate = new DateOnly(2017, 12, 31) }));
    }

    [Fact]
    public void FewMembersAndLateDecisions_AreOnlyWarnedOf()
    {
        var plan = Split with
        {
            DecisionDate = Later,
            Founded = [Split.Founded[0], EventOffice.New("DB.1", "DB", new MemberCounts(2, 118)), Split.Founded[2]],
        };
        Assert.Empty(Faults(plan));
        Assert.Equal(
            [new EventWarning(EventWarningKind.DecidedLater), new EventWarning(EventWarningKind.TooFewOfficial, "DB.1", 2)],
            EventRules.WarningsOf(plan, EventOffice.Sheet().Tree));
    }

    private static IReadOnlyList<EventFault> Faults(EventPlan plan) => EventRules.FaultsOf(plan, EventOffice.Sheet());

    private static IEnumerable<EventFaultKind> Kinds(EventPlan plan) => Faults(plan).Select(fault => fault.Kind);
}
