using PilotReview.Core.Observations;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>What is said of one unit and indicator, with everything that a screen, a sentence or a document needs. One object feeds icon, chart, table, sentence and
/// document, so that they cannot contradict one another.</summary>
public sealed record Verdict
{
    /// <summary>The verdict.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>Why; one of the closed list of the methods.</summary>
    public required Reason Reason { get; init; }

    /// <summary>What must be known beside it, in the order of the closed list.</summary>
    public IReadOnlyList<VerdictNote> Notes { get; init; } = [];

    /// <summary>What the rule itself said before ceiling, scale and membership were looked at; null where it was not asked (levels, two scales).</summary>
    public ControlledVerdict? Rule { get; init; }

    /// <summary>Which way is better: +1 when higher, −1 when lower.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>The smallest change that matters, in the unit of the values (a share: a fraction); null when nothing was measured.</summary>
    public double? Delta { get; init; }

    /// <summary>The step of the unit's own series, season taken out; the change that is printed.</summary>
    public double? Change => Own?.Change;

    /// <summary>95 % interval of <see cref="Change"/>; null when there is no error to take it from.</summary>
    public Interval? Interval => Own?.Interval;

    /// <summary>The step once the movement of the comparison units is taken out; null without them.</summary>
    public double? NetChange => Net?.Change;

    /// <summary>95 % interval of <see cref="NetChange"/>.</summary>
    public Interval? NetInterval => Net?.Interval;

    /// <summary>The p that the verdict rests on; null when there is none.</summary>
    public double? P => Rule?.Measurement.P;

    /// <summary><see cref="P"/> adjusted for the indicators looked at together (Benjamini-Hochberg).</summary>
    public double? Q { get; init; }

    /// <summary>Indicators that were looked at together.</summary>
    public int FamilySize { get; init; }

    /// <summary>Units that the unit is compared with: unrestructured in the window, with figures on the same scale version.</summary>
    public int ComparisonUnits => Rule?.Measurement.UnitsUsed ?? 0;

    /// <summary>Whether the verdict rests on comparison units, so that the restructuring may be named as the cause.</summary>
    public bool IsControlled => Rule?.Net is { Measurement.IsMeasured: true };

    /// <summary>Where the unit stands among all comparable branches at the same date; null when it cannot be told. Describes only.</summary>
    public NeighbourStanding? Standing { get; init; }

    /// <summary>The smallest change that data like these show with a power of 80 %, in the unit of the values; null without an error to take it from.</summary>
    public double? Detectable { get; init; }

    /// <summary>Months for which the unit was chosen and that were dropped from the period before.</summary>
    public IReadOnlyList<Period> DroppedPeriods { get; init; } = [];

    /// <summary>Periods before that lie beyond the natural process limits.</summary>
    public IReadOnlyList<Period> UnusualPeriods { get; init; } = [];

    /// <summary>The last half-year before lies below every earlier half-year: the unit may only return to its usual level.</summary>
    public bool IsLowJustBefore { get; init; }

    /// <summary>Of the change, what a mere return to the usual level would bring on average, in the unit of the values; null unless the unit was chosen for poor
    /// results and there are branches to tell the usual level from.</summary>
    public double? ReturnToMean { get; init; }

    /// <summary>Improved or worsened.</summary>
    public bool IsClear => Kind is VerdictKind.Improved or VerdictKind.Worsened;

    /// <summary>Clear only beside the comparison units: the unit's own level moved the other way, or not at all.</summary>
    public bool IsRelative => IsClear && IsControlled && (Kind == VerdictKind.Improved ? Sign : -Sign) * (Change ?? 0) <= 0;

    private SlowWaveFit? Own => Rule?.Own.Step;

    private SlowWaveFit? Net => IsControlled ? Rule?.Net?.Step : null;
}
