using PilotReview.Core.Comparison;
using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>What the engine said of one unit and indicator when the figures were frozen. Kept beside the figures, so that a later engine cannot quietly say something
/// else.</summary>
public sealed record FrozenFinding
{
    private const double Tolerance = 1e-9;

    /// <summary>Unit and indicator, such as <c>K1-DSH</c>.</summary>
    public required string Code { get; init; }

    public required VerdictKind Verdict { get; init; }

    public required Reason Reason { get; init; }

    public double? Before { get; init; }

    public double? After { get; init; }

    public double? Change { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public double? NetChange { get; init; }

    public double? NetLower { get; init; }

    public double? NetUpper { get; init; }

    public double? P { get; init; }

    /// <summary>The sentence of the phrase bank.</summary>
    public required LocalText Sentence { get; init; }

    /// <summary>The same verdict for the same reason, with the same numbers. A number may differ by one part in a thousand million: logarithms and powers come out otherwise in
    /// their last digit on another machine. The words are not looked at.</summary>
    public bool IsSameAs(FrozenFinding other) => Code == other.Code && Verdict == other.Verdict && Reason == other.Reason && Numbers.Zip(other.Numbers).All(pair => IsNear(pair.First, pair.Second));

    private IEnumerable<double?> Numbers => [Before, After, Change, Lower, Upper, NetChange, NetLower, NetUpper, P];

    public static FrozenFinding Of(Finding finding, ReviewDossier dossier)
    {
        var (verdict, result) = (finding.Verdict, finding.Result);
        return new FrozenFinding
        {
            Code = finding.Code,
            Verdict = verdict.Kind,
            Reason = verdict.Reason,
            Before = result.Before.Value,
            After = result.After.Value,
            Change = result.Change,
            Lower = result.Interval?.Lower,
            Upper = result.Interval?.Upper,
            NetChange = verdict.NetChange,
            NetLower = verdict.NetInterval?.Lower,
            NetUpper = verdict.NetInterval?.Upper,
            P = verdict.P,
            Sentence = DraftedSentences.Words(finding, dossier),
        };
    }

    private static bool IsNear(double? one, double? other) => one is { } first && other is { } second
        ? first.Equals(second) || Math.Abs(first - second) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(first), Math.Abs(second)))
        : one is null && other is null;
}
