using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>What is asked of one series: is the level after the restructuring another than before?</summary>
public sealed record SeriesQuestion
{
    /// <summary>Default for a share: five percentage points.</summary>
    private const double SharePoints = 0.05;

    /// <summary>Default for a score: five points of a hundred.</summary>
    private const double ScorePoints = 5;

    /// <summary>Default for a rate: this part of the mean before.</summary>
    private const double PartOfRate = 0.20;

    public required SeriesType Type { get; init; }

    public required StepCalendar Calendar { get; init; }

    public required bool HigherIsBetter { get; init; }

    /// <summary>Smallest change that matters, agreed before looking, in the unit of the values; null for the default of the type.</summary>
    public double? Delta { get; init; }

    /// <summary>The figures in order of time; an absent period is a missing one.</summary>
    public required IReadOnlyList<PeriodFigure> Figures { get; init; }

    /// <summary>Periods before the cut that count neither as usable nor as missing: those for which the unit was chosen.</summary>
    public IReadOnlySet<int> LeftOut { get; init; } = new HashSet<int>();

    /// <summary>+1 when higher is better, else −1.</summary>
    public int Sign => HigherIsBetter ? 1 : -1;

    /// <summary>The smallest change that matters: the agreed one, or 5 points of a share, 5 points of a score, 20 % of the mean before (Σ counts / Σ exposures) of a rate.</summary>
    internal double DeltaOf(StepSeries series) => Delta ?? series.Type switch
    {
        SeriesType.Proportion => SharePoints,
        SeriesType.Score => ScorePoints,
        _ => PartOfRate * series.Amounts.Take(series.Before).Sum() / series.Sizes.Take(series.Before).Sum(),
    };
}
