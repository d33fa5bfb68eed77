using PilotReview.Core.Observations;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>How far a series is from its level in a period: its slow wave, on the scale on which the series moves (log odds for a share).</summary>
internal sealed class Swings(int seed)
{
    private readonly CaoLanhLevels _levels = new(seed);
    private readonly SlowWaves _waves = new(seed, CaoLanhReporters.Months);

    public double Level(Reporter reporter, string indicator, Period period)
    {
        var level = _levels.Of(reporter, indicator);
        return reporter.IsAfter(period) ? level.After : level.Before;
    }

    /// <summary>The slow wave, of standard deviation about <paramref name="size"/>.</summary>
    public double Wave(Reporter reporter, string indicator, Period period, double size) =>
        size * _waves.At(indicator, reporter.Lineage, reporter.Code, MonthOf(period));

    /// <summary>The chance behind a share: its level moved by the wave and by <paramref name="push"/>, in log odds.</summary>
    public double Chance(Reporter reporter, string indicator, Period period, double size, double push)
    {
        var level = Level(reporter, indicator, period);
        var odds = Math.Log(level / (1 - level)) + Wave(reporter, indicator, period, size) + push;
        return 1 / (1 + Math.Exp(-odds));
    }

    private static int MonthOf(Period period) => Period.Of(PeriodKind.Month, period.Start).Index - CaoLanhReporters.First.Index;
}
