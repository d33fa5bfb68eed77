using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;
using Xunit;

namespace PilotReview.Core.Tests.Verdicts;

public sealed class VerdictRuleTests
{
    [Fact]
    public void Judge_ClearRise_IsImproved_AndWorsenedWhenLowerIsBetter()
    {
        var figures = MadeSeries.Shares(0.60, 0.80);

        Assert.Equal((VerdictKind.Improved, Reason.ClearChange), Said(VerdictRule.Judge(MadeSeries.Question(figures))));
        Assert.Equal((VerdictKind.Worsened, Reason.ClearChange), Said(VerdictRule.Judge(MadeSeries.Question(figures, higherIsBetter: false))));
    }

    [Fact]
    public void Judge_AdjustedPAboveTheLevel_TakesTheVerdictBack()
    {
        var measured = SeriesMeasurement.Of(MadeSeries.Question(MadeSeries.Shares(0.60, 0.80)));

        Assert.Equal(VerdictKind.Improved, VerdictRule.Conclude(measured, 0.049).Kind);
        Assert.Equal((VerdictKind.NoClearChange, Reason.PossibleImprovement), Said(VerdictRule.Conclude(measured, 0.05)));
    }

    [Theory]
    [InlineData(0.0499, false)]
    [InlineData(0.0501, true)]
    public void Judge_ChangeAroundTheThreshold_IsHeldAgainstIt(double delta, bool isSmaller)
    {
        // no noise at all in the levels: 65 % and 70 % of 1,000, one month apart by a member so that something swings
        var figures = Enumerable.Range(0, 60)
            .Select(month => new PeriodFigure(month, (month < MadeSeries.Cut ? 650 : 700) + (month % 2 == 0 ? 1 : -1), 1000)).ToList();

        var verdict = VerdictRule.Judge(MadeSeries.Question(figures, delta: delta));

        Assert.Equal(isSmaller ? Reason.ChangeSmallerThanThreshold : Reason.ClearChange, verdict.Reason);
    }

    [Fact]
    public void Judge_EveryoneEveryMonth_IsUnchangedAndHasNumbers()
    {
        var verdict = VerdictRule.Judge(MadeSeries.Question([.. Enumerable.Range(0, 60).Select(month => new PeriodFigure(month, 12, 12))]));

        Assert.Equal((VerdictKind.NoClearChange, Reason.PracticallyUnchanged), Said(verdict));
        Assert.Equal(0, verdict.Step?.Change);
        Assert.True(verdict.Step?.IsDegenerate);
        Assert.True(verdict.Step?.Interval?.Contains(0));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(61)]
    public void Judge_ImpossibleShare_IsBadInput(double amount)
    {
        var figures = MadeSeries.Shares(0.6, 0.8).ToList();
        figures[7] = figures[7] with { Amount = amount };

        AssertBad(MadeSeries.Question(figures));
    }

    [Fact]
    public void Judge_PeriodsTwiceOrOutOfOrder_AreBadInput()
    {
        var figures = MadeSeries.Shares(0.6, 0.8);

        AssertBad(MadeSeries.Question([.. figures.Take(8), .. figures.Skip(7)]));
        AssertBad(MadeSeries.Question([.. figures.Reverse()]));
    }

    [Theory]
    [InlineData(0, 24, 0)]
    [InlineData(12, 24, -1)]
    [InlineData(12, int.MaxValue, 1)]
    public void Judge_ImpossibleCalendar_IsBadInput(int perYear, int cut, int settling) =>
        AssertBad(MadeSeries.Question(MadeSeries.Shares(0.6, 0.8)) with { Calendar = new StepCalendar(perYear, cut, settling) });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.05)]
    [InlineData(double.PositiveInfinity)]
    public void Judge_ImpossibleThreshold_IsBadInput(double delta) => AssertBad(MadeSeries.Question(MadeSeries.Shares(0.6, 0.8), delta: delta));

    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(1_000_000)]
    public void Judge_RestructuringOutsideTheSeries_IsTooFewPoints(int cut)
    {
        var verdict = VerdictRule.Judge(MadeSeries.Question(MadeSeries.Shares(0.6, 0.8)) with { Calendar = new StepCalendar(12, cut, 0) });

        Assert.Equal((VerdictKind.NotEnoughData, Reason.TooFewPoints), Said(verdict));
    }

    [Fact]
    public void Judge_NothingAtAll_IsTooFewPoints() =>
        Assert.Equal((VerdictKind.NotEnoughData, Reason.TooFewPoints), Said(VerdictRule.Judge(MadeSeries.Question([]))));

    [Fact]
    public void Judge_LongSeries_IsMeasured() => Assert.NotNull(
        VerdictRule.Judge(MadeSeries.Question(MadeSeries.Scores(60, 70, months: 3000), SeriesType.Score)).Step?.P);

    private static void AssertBad(SeriesQuestion question)
    {
        var verdict = VerdictRule.Judge(question);
        Assert.Equal((VerdictKind.NotEnoughData, Reason.BadInput), Said(verdict));
        Assert.Null(verdict.Step);
    }

    private static (VerdictKind Kind, Reason Reason) Said(SeriesVerdict verdict) => (verdict.Kind, verdict.Reason);
}
