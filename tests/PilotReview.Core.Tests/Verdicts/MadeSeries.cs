using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Tests.Verdicts;

/// <summary>Monthly series around a restructuring, the same on every run.</summary>
internal static class MadeSeries
{
    public const int Cut = 24;

    /// <summary>A monthly question with the restructuring at <see cref="Cut"/>.</summary>
    public static SeriesQuestion Question(
        IReadOnlyList<PeriodFigure> figures, SeriesType type = SeriesType.Proportion, double? delta = null, bool higherIsBetter = true, int settling = 0) =>
        new() { Type = type, Calendar = new StepCalendar(12, Cut, settling), HigherIsBetter = higherIsBetter, Delta = delta, Figures = figures };

    /// <summary>Shares of 60 that swing a little around two levels.</summary>
    public static IReadOnlyList<PeriodFigure> Shares(double before, double after, int seed = 1, int size = 60, int months = 60)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, months).Select(month => new PeriodFigure(
                month, Math.Round(size * Math.Clamp((month < Cut ? before : after) + (0.06 * (random.NextDouble() - 0.5)), 0, 1)), size)),
        ];
    }

    /// <summary>Scores that swing a little around two levels.</summary>
    public static IReadOnlyList<PeriodFigure> Scores(double before, double after, int seed = 1, double swing = 4, int months = 60)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, months).Select(month => new PeriodFigure(month, (month < Cut ? before : after) + (swing * (random.NextDouble() - 0.5))))];
    }
}
