using PilotReview.Core.Statistics;

namespace PilotReview.Benchmarks;

/// <summary>Made shares of a unit over 72 months, the same on every run: a level, a season, swings from month to month, now and then a missing month.</summary>
internal static class MadeFigures
{
    public const int Months = 72;

    public static PeriodFigure[] Shares(Random random, double step = 0, int cut = 36)
    {
        var members = random.Next(20, 236);
        var level = 0.6 + (0.2 * random.NextDouble());
        var swing = 0.0;
        var figures = new PeriodFigure[Months];
        for (var month = 0; month < Months; month++)
        {
            swing = (0.4 * swing) + (0.05 * (random.NextDouble() - 0.5));
            var share = Math.Clamp(level + swing + (month >= cut ? step : 0) + (0.02 * Math.Cos(2 * Math.PI * month / 12)), 0, 1);
            figures[month] = new PeriodFigure(month, random.NextDouble() < 0.01 ? null : Math.Round(share * members), members);
        }

        return figures;
    }
}
