namespace PilotReview.Core.Verdicts;

/// <summary>What must be known beside a verdict; it never makes a verdict stronger. The list is closed (methods, section 4).</summary>
public enum VerdictNote
{
    /// <summary>Less than two years of usable points before.</summary>
    ShortBaseline = 1,

    /// <summary>The direction changed at the restructuring: with a trend allowed for there is a step that the plain comparison does not show, or shows the other way.</summary>
    TrendConflict,

    /// <summary>A point before lies beyond the natural process limits.</summary>
    UnusualEvent,

    /// <summary>Neighbouring residuals are correlated by more than 0.4; the interval may be too narrow.</summary>
    SlowWaves,

    /// <summary>p is below 0.05, but not once all indicators that were looked at together are counted.</summary>
    OneOfMany,

    /// <summary>There is no unit to compare with, so the cause cannot be told.</summary>
    NoComparison,

    /// <summary>Fewer than five units to compare with.</summary>
    FewComparisonUnits,

    /// <summary>The indicator was chosen after the pilot began.</summary>
    ChosenAfter,
}

/// <summary>The machine-readable spelling of a <see cref="VerdictNote"/> and a <see cref="VerdictKind"/>.</summary>
public static class VerdictCodes
{
    /// <summary>Snake case of the member's name, such as <c>short_baseline</c>.</summary>
    public static string Code(this VerdictNote note) => SnakeCase.Of(note.ToString());

    /// <summary>Snake case of the member's name, such as <c>no_clear_change</c>.</summary>
    public static string Code(this VerdictKind kind) => SnakeCase.Of(kind.ToString());
}
