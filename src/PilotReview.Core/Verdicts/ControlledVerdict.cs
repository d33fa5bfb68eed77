namespace PilotReview.Core.Verdicts;

/// <summary>The rule's answer for a unit: on its own series, and on the difference from its comparison units where there are any.</summary>
/// <param name="Kind">What is said of the unit.</param>
/// <param name="Reason">Why.</param>
/// <param name="Own">The own series, judged by its own p.</param>
/// <param name="Net">The difference, judged by the p of the verdict; null when it was not taken.</param>
/// <param name="Measurement">What was measured.</param>
public sealed record ControlledVerdict(VerdictKind Kind, Reason Reason, SeriesVerdict Own, SeriesVerdict? Net, ControlledMeasurement Measurement)
{
    /// <summary>The series whose numbers stand behind the verdict: the difference where it has the least data, else the own series.</summary>
    public SeriesVerdict Headline => Net is { Measurement.IsMeasured: true } ? Net : Own;
}
