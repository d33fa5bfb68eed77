using PilotReview.Core.Statistics;

namespace PilotReview.Core.Verdicts;

/// <summary>The rule's answer for one series, with what it rests on.</summary>
/// <param name="Kind">Improved, worsened, no clear change or not enough data.</param>
/// <param name="Reason">Why.</param>
/// <param name="Measurement">The series as measured.</param>
/// <param name="Checks">What was looked at; null when the series was not measured or does not vary.</param>
public sealed record SeriesVerdict(VerdictKind Kind, Reason Reason, SeriesMeasurement Measurement, SeriesChecks? Checks)
{
    /// <summary>The step; null when the series was not measured.</summary>
    public SlowWaveFit? Step => Measurement.Step;

    /// <summary>Whether the rule says improved or worsened.</summary>
    public bool IsClear => Kind is VerdictKind.Improved or VerdictKind.Worsened;

    /// <summary>Less than two years of usable points before; null when the series was not measured.</summary>
    public bool? IsBaselineShort =>
        Measurement is { IsMeasured: true, Series: { } series } ? series.Before < 2 * series.Calendar.Period : null;
}

/// <summary>The checks that a measured series went through.</summary>
/// <param name="P">The p that was held against 0.05: of the step, or adjusted for the indicators looked at together.</param>
/// <param name="TrendPOneSided">One-sided p of the step with a trend allowed for, in the direction of the plain step; null when it cannot be told.</param>
/// <param name="IsGuardPassed">At least half of the change remains, and is still visible, once a straight line is allowed for.</param>
/// <param name="IsTrendConflict">With a trend there is a step that the plain comparison does not show, or shows with the other sign; always by
/// the step's own p.</param>
public sealed record SeriesChecks(double P, double? TrendPOneSided, bool IsGuardPassed, bool IsTrendConflict);
