using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using Xunit;
using static PilotReview.Core.Tests.Entry.SheetOf;

namespace PilotReview.Core.Tests.Entry;

public sealed class MonthRulesTests
{
    private const int Attendance = 11;

    [Fact]
    public void Steps_MoveOnlyWhatStandsBeforeThem()
    {
        var moves = from step in Enum.GetValues<MonthStepKind>()
                    from state in Enum.GetValues<ObservationState>()
                    let after = MonthRules.StateAfter(step, state)
                    where after is not null
                    select (step, state, after.Value);
        Assert.Equal(
            [
                (MonthStepKind.Submitted, ObservationState.Draft, ObservationState.Submitted),
                (MonthStepKind.Returned, ObservationState.Submitted, ObservationState.Returned),
                (MonthStepKind.Returned, ObservationState.Approved, ObservationState.Returned),
                (MonthStepKind.Approved, ObservationState.Submitted, ObservationState.Approved),
            ],
            moves);
    }

    [Fact]
    public void OnlyOpenCells_MayBeTypedInto() => Assert.Equal(
        [ObservationState.Empty, ObservationState.Draft, ObservationState.Returned], Enum.GetValues<ObservationState>().Where(EntryRules.IsOpen));

    [Fact]
    public void AMonth_IsHinderedByWhatBlocksAndByWhatWasReturned()
    {
        var sheet = new SheetOf().Branch(2).Branch(3).Branch(4).Indicator(Make(Attendance, "DSH", IndicatorKind.Proportion))
            .Put(2, Attendance, Pair(58, 54)).Put(3, Attendance, Pair(3, 4), ObservationState.Returned).Build();
        var hindrance = MonthRules.HindranceOf(sheet);
        Assert.True(hindrance.Blocks);
        Assert.Equal(Key(2, Attendance), Assert.Single(hindrance.Findings).Key);
        Assert.Equal(Key(3, Attendance), Assert.Single(hindrance.Returned).Key);
        Assert.Equal((1, 1), (hindrance.Missing, hindrance.Drafts));
    }

    [Fact]
    public void NobodyApproves_WhatHeTypedOrSent()
    {
        var observation = new Observation { UnitId = 2, IndicatorId = Attendance, Period = Month };
        observation.Record(Pair(40, 46), ObservationState.Draft, new ObservationEntry { AccountId = 7, At = DateTimeOffset.UnixEpoch });
        observation.Record(Pair(40, 46), ObservationState.Submitted, new ObservationEntry { AccountId = 8, At = DateTimeOffset.UnixEpoch });
        Assert.False(MonthRules.MayApprove(observation, 7));
        Assert.False(MonthRules.MayApprove(observation, 8));
        Assert.True(MonthRules.MayApprove(observation, 9));
    }

    [Fact]
    public void WhatChangedSinceItWasSeen_IsToldWithTheFigureBefore()
    {
        var observation = new Observation { UnitId = 2, IndicatorId = Attendance, Period = Month };
        observation.Record(Pair(31, 41), ObservationState.Draft, new ObservationEntry());
        observation.Record(Pair(31, 41), ObservationState.Submitted, new ObservationEntry());
        Assert.Null(MonthRules.ChangedSince(observation));
        observation.Record(Pair(31, 41), ObservationState.Returned, new ObservationEntry());
        observation.Record(Pair(11, 41), ObservationState.Draft, new ObservationEntry());
        observation.Record(Pair(11, 41), ObservationState.Submitted, new ObservationEntry());
        Assert.Equal(Pair(31, 41), MonthRules.ChangedSince(observation)?.Figure);
    }

    /// <summary>Sent again, the appraiser is told also what was missing the first time, and what is gone.</summary>
    [Fact]
    public void WhatCameLater_AndWhatWasCleared_IsToldAfterTheSecondSending()
    {
        static ObservationEntry At(int day) => new() { At = DateTimeOffset.UnixEpoch.AddDays(day) };
        var first = new[] { DateTimeOffset.UnixEpoch.AddDays(2) };
        var both = new[] { DateTimeOffset.UnixEpoch.AddDays(2), DateTimeOffset.UnixEpoch.AddDays(6) };
        var later = new Observation { UnitId = 2, IndicatorId = Attendance, Period = Month };
        later.Record(Pair(31, 41), ObservationState.Draft, At(5));
        later.Record(Pair(31, 41), ObservationState.Submitted, At(6));
        Assert.Equal(ObservationFigure.Empty, MonthRules.SeenBefore(later, both));

        var sent = new Observation { UnitId = 3, IndicatorId = Attendance, Period = Month };
        sent.Record(Pair(31, 41), ObservationState.Submitted, At(2));
        Assert.Null(MonthRules.SeenBefore(sent, first));
        sent.Record(Pair(31, 41), ObservationState.Returned, At(3));
        sent.Record(ObservationFigure.Empty, ObservationState.Empty, At(4));
        Assert.Null(MonthRules.SeenBefore(sent, first));
        Assert.Equal(Pair(31, 41), MonthRules.SeenBefore(sent, both));
    }

    [Fact]
    public void AReturnedFigureThatComesAgain_WasKept()
    {
        var observation = new Observation { UnitId = 2, IndicatorId = Attendance, Period = Month };
        observation.Record(Pair(31, 41), ObservationState.Draft, new ObservationEntry());
        observation.Record(Pair(31, 41), ObservationState.Submitted, new ObservationEntry());
        Assert.False(MonthRules.IsKept(observation));
        observation.Record(Pair(31, 41), ObservationState.Returned, new ObservationEntry());
        observation.Record(Pair(31, 41), ObservationState.Draft, new ObservationEntry());
        observation.Record(Pair(31, 41), ObservationState.Submitted, new ObservationEntry());
        Assert.True(MonthRules.IsKept(observation));
    }

    [Fact]
    public void AStaleChange_IsAConflict_AndASecondTimeTheSameIsNothing()
    {
        var stored = new Observation { UnitId = 2, IndicatorId = Attendance, Period = Month };
        stored.Record(Pair(40, 46), ObservationState.Draft, new ObservationEntry());
        CellChange Change(ObservationFigure figure, int? known, bool isCleared = false) => new(Key(2, Attendance), figure, isCleared, null, known, new ObservationEntry());

        Assert.Equal(CellOutcomeKind.Conflict, EntryRules.Judge(stored, Change(Pair(39, 46), 0)));
        Assert.Equal(CellOutcomeKind.Unchanged, EntryRules.Judge(stored, Change(Pair(40, 46), 0)));
        Assert.Equal(CellOutcomeKind.Saved, EntryRules.Judge(stored, Change(Pair(39, 46), 1)));
        Assert.Equal(CellOutcomeKind.Saved, EntryRules.Judge(stored, Change(ObservationFigure.Empty, 1, isCleared: true)));
        Assert.Equal(CellOutcomeKind.Saved, EntryRules.Judge(null, Change(Pair(39, 46), 0)));
        Assert.Equal(CellOutcomeKind.Unchanged, EntryRules.Judge(null, Change(ObservationFigure.Empty, 0, isCleared: true)));

        stored.Record(Pair(40, 46), ObservationState.Submitted, new ObservationEntry());
        Assert.Equal(CellOutcomeKind.Locked, EntryRules.Judge(stored, Change(Pair(39, 46), 2)));
        stored.Record(Pair(40, 46), ObservationState.Returned, new ObservationEntry());
        Assert.Equal(CellOutcomeKind.Saved, EntryRules.Judge(stored, Change(Pair(40, 46), 3)));
    }
}
