using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Statistics;
using PilotReview.Core.Tests.Units;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Comparison;

public sealed class BeforeAfterTests
{
    private readonly ComparisonPlan _plan = Attendance.Plan(Attendance.Indicator());

    [Fact]
    public void Compare_WholeSeries_IsComputedFromPooledFigures()
    {
        var result = Attendance.Compare(_plan, Attendance.Steady(_plan));

        Assert.Equal(ComparisonStatus.Computed, result.Status);
        Assert.Null(result.Reason);
        Assert.Equal((1440m, 2160m, 24, 0), (result.Before.Numerator, result.Before.Denominator, result.Before.Periods, result.Before.Missing));
        // 36 months after less three that settle in
        Assert.Equal((75m * 33, 90m * 33, 33, 0), (result.After.Numerator, result.After.Denominator, result.After.Periods, result.After.Missing));
        Assert.Equal((75.0 / 90) - (60.0 / 90), result.PlainChange.GetValueOrDefault(), 12);
        // nothing swings and nothing is seasonal, so the step is the plain difference
        Assert.Equal(result.PlainChange.GetValueOrDefault(), result.Change.GetValueOrDefault(), 12);
        Assert.Equal((VerdictKind.Improved, Reason.ClearChange), (result.Verdict.Kind, result.Verdict.Reason));
        Assert.Equal(NewcombeInterval.Of(1440, 2160, 2475, 2970), result.PlainInterval);
        Assert.Equal(IntervalMethod.Newcombe, result.PlainMethod);
        Assert.Equal(85, result.Continuity?.Stayed);
    }

    [Fact]
    public void Compare_MissingMonths_AreCountedAndLeftOut()
    {
        var observations = Attendance.Steady(_plan);
        observations.RemoveAll(observation => observation.Period == Period.Month(2017, 2) || observation.Period == Period.Month(2020, 4));

        var result = Attendance.Compare(_plan, observations);

        Assert.Equal((23, 1), (result.Before.Periods, result.Before.Missing));
        Assert.Equal((32, 1), (result.After.Periods, result.After.Missing));
    }

    [Fact]
    public void Compare_FewMonthsAfter_IsNotEnough()
    {
        var plan = Attendance.Plan(_plan.Indicator, monthsAfter: 12);

        var result = Attendance.Compare(plan, Attendance.Steady(plan));

        Assert.Equal((ComparisonStatus.NotEnoughData, Reason.TooFewPoints), (result.Status, result.Reason));
        Assert.Null(result.Change);
        Assert.Null(result.Interval);
        Assert.NotNull(result.Before.Value);
    }

    [Fact]
    public void Compare_ManyMissing_IsNotEnough()
    {
        var observations = Attendance.Steady(_plan);
        observations.RemoveAll(observation => observation.UnitId == Organisation.BigBranch && observation.Period.Index % 3 == 0);

        Assert.Equal(Reason.TooManyMissing, Attendance.Compare(_plan, observations).Reason);
    }

    [Fact]
    public void Compare_TinyDenominators_IsNotEnough()
    {
        var observations = Period.Range(_plan.First, _plan.Last)
            .SelectMany(month => month.Index < _plan.Cut.Index
                ? [Attendance.Share(Organisation.BigBranch, month, 2, 3)]
                : new[] { Attendance.Share(Organisation.FirstBranch, month, 20, 30), Attendance.Share(Organisation.SecondBranch, month, 20, 30) })
            .ToList();

        Assert.Equal(Reason.DenominatorsTooSmall, Attendance.Compare(_plan, observations).Reason);
    }

    [Fact]
    public void Compare_NothingAtAll_IsNotEnoughAndHasNoNumbers()
    {
        var result = Attendance.Compare(_plan, []);

        Assert.Equal((ComparisonStatus.NotEnoughData, Reason.TooFewPoints), (result.Status, result.Reason));
        Assert.Null(result.Before.Value);
        Assert.Null(result.After.Numerator);
        Assert.Null(result.Before.Swings);
    }

    [Fact]
    public void Compare_ScaleChangedAtTheRestructuring_IsNeverSubtracted()
    {
        var plan = Attendance.Plan(Attendance.Indicator(IndicatorKind.Score, aggregation: Aggregation.MemberWeightedMean, scale: "diem"));
        var observations = Scores(plan, month => month.Index < Period.Month(2018, 7).Index ? 1 : 2);

        var result = Attendance.Compare(plan, observations, scaleAtCut: 2);

        Assert.Equal((ComparisonStatus.DifferentScale, Reason.DifferentScale), (result.Status, result.Reason));
        Assert.Null(result.Change);
        Assert.Equal((1, 2), (result.Before.ScaleVersionId, result.After.ScaleVersionId));
        Assert.Equal((21, 3), (result.Before.Periods, result.Before.OnOtherScale));
    }

    [Fact]
    public void Compare_ScaleChangedLongBefore_UsesTheScaleInForce()
    {
        var plan = Attendance.Plan(Attendance.Indicator(IndicatorKind.Score, aggregation: Aggregation.MemberWeightedMean, scale: "diem"));
        var observations = Scores(plan, month => month.Index < Period.Month(2017, 7).Index ? 1 : 2);

        var result = Attendance.Compare(plan, observations, scaleAtCut: 2);

        Assert.Equal(ComparisonStatus.Computed, result.Status);
        Assert.Equal((15, 9), (result.Before.Periods, result.Before.OnOtherScale));
        Assert.Equal(IntervalMethod.Welch, result.PlainMethod);
        Assert.True(result.Interval?.Contains(result.Change.GetValueOrDefault()));
    }

    [Fact]
    public void Compare_YearlyRatingsOnOneScale_AreListedNotCompared()
    {
        var indicator = Attendance.Indicator(IndicatorKind.Ordinal, PeriodKind.Year, Aggregation.Own, "xep-loai");
        var plan = Attendance.Plan(indicator);
        Observation[] observations =
        [
            Attendance.Level(Organisation.BigBranch, Year(2017), 3, 1),
            Attendance.Level(Organisation.SubCommittee, Year(2018), 3, 1),
            Attendance.Level(Organisation.SubCommittee, Year(2019), 4, 1),
        ];

        var result = Attendance.Compare(plan, observations, scaleAtCut: 1);

        Assert.Equal((ComparisonStatus.NotEnoughData, Reason.TooFewPoints), (result.Status, result.Reason));
        Assert.Equal((1, 1), (result.Before.Periods, result.After.Periods));
        Assert.Null(result.Before.Value);
        // the year that holds the restructuring stands on neither side
        Assert.Equal(Side.Settling, result.Points.Single(point => point.Period.Year == 2018).Side);
    }

    [Fact]
    public void For_QuarterWithTheChangeInside_SettlesInEvenWithoutAGap()
    {
        var change = Organisation.Event();
        var inside = new PilotReview.Core.Units.UnitEvent
        {
            Code = "X", Kind = change.Kind, EffectiveDate = new DateOnly(2018, 9, 1), Parties = change.Parties,
        };
        var plan = ComparisonPlan.For(
            Organisation.Lineage(), inside, Attendance.Indicator(period: PeriodKind.Quarter),
            new ReviewWindow(Period.Month(2016, 11), Period.Month(2021, 8), 0));

        Assert.Equal(("2017-Q1", "2018-Q3", 1, "2021-Q2"), (plan.First.ToString(), plan.Cut.ToString(), plan.Settling, plan.Last.ToString()));
    }

    [Theory]
    [InlineData(PeriodKind.Month, "2018-09", 3)]
    [InlineData(PeriodKind.Quarter, "2018-Q3", 2)]
    [InlineData(PeriodKind.Year, "2018", 1)]
    public void For_EveryKindOfPeriod_LeavesOutTheSameMonths(PeriodKind kind, string cut, int settling)
    {
        var change = new PilotReview.Core.Units.UnitEvent
        {
            Code = "X", Kind = PilotReview.Core.Units.UnitEventKind.Split, EffectiveDate = new DateOnly(2018, 9, 1),
        };
        var plan = ComparisonPlan.For(
            Organisation.Lineage(), change, Attendance.Indicator(period: kind), new ReviewWindow(Period.Month(2016, 10), Period.Month(2021, 9), 3));

        // September to November 2018: three months, two quarters, one year
        Assert.Equal((cut, settling), (plan.Cut.ToString(), plan.Settling));
    }

    private static Period Year(int year) => Period.Of(PeriodKind.Year, new DateOnly(year, 1, 1));

    private static List<Observation> Scores(ComparisonPlan plan, Func<Period, int> scale) =>
    [
        .. Period.Range(plan.First, plan.Cut.Plus(-1))
            .Select(month => Attendance.Mark(Organisation.BigBranch, month, 80 + (month.Index % 3), scale(month))),
        .. Period.Range(plan.Cut, plan.Last).SelectMany(month => new[]
        {
            Attendance.Mark(Organisation.FirstBranch, month, 85 + (month.Index % 4), scale(month)),
            Attendance.Mark(Organisation.SecondBranch, month, 90, scale(month)),
        }),
    ];
}
