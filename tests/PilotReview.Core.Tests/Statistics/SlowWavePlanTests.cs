using PilotReview.Core.Statistics;
using Xunit;

namespace PilotReview.Core.Tests.Statistics;

public sealed class SlowWavePlanTests
{
    private static readonly StepCalendar Calendar = new(12, 24, 3);

    [Fact]
    public void Variance_OfFiguresThatSwingQuicklyAlone_IsNotNone()
    {
        // up and down every month: no slow wave holds any of it
        var variance = SlowWavePlan.Variance(Series(index => index % 2 == 0 ? 4 : -4));

        Assert.InRange(variance.GetValueOrDefault(), 16, 20);
    }

    [Fact]
    public void Variance_OfFiguresThatDriftSlowly_IsThatOfTheWaves()
    {
        // one slow wave holds all of it
        double Drift(int index) => 10 * Math.Cos(Math.PI * (index + 0.5) / 24);
        var values = Enumerable.Range(0, 24).Select(Drift).ToList();

        Assert.True(SlowWavePlan.Variance(Series(index => Drift(index))) > values.Sum(value => value * value) / values.Count * 2);
    }

    [Fact]
    public void Variance_OfAYearThatSeasonAndWavesShare_DividesByTheWavesLeft() =>
        Assert.True(double.IsFinite(SlowWavePlan.Variance(Series(index => index < 12 ? null : index * 7 % 5)).GetValueOrDefault(double.NaN)));

    [Fact]
    public void Variance_OfFiguresThatNeverSwing_CannotBeTold() => Assert.Null(SlowWavePlan.Variance(Series(_ => 70)));

    private static StepSeries Series(Func<int, double?> value) =>
        StepSeries.Of(SeriesType.Score, Calendar, [.. Enumerable.Range(0, 24).Select(index => new PeriodFigure(index, value(index)))]).Value
        ?? throw new InvalidOperationException("The figures are valid.");
}
