using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Reports;

/// <summary>The gains and limits that are named first; nobody chooses which.</summary>
internal static class Standouts
{
    public const int MostNamed = 3;

    /// <summary>Gains, the largest beside its smallest change that matters first.</summary>
    public static IReadOnlyList<Finding> Gains(IReadOnlyList<Finding> findings) => Of(findings, VerdictKind.Improved);

    /// <summary>Limits: what became worse, then what leans that way or could not be told.</summary>
    public static IReadOnlyList<Finding> Limits(IReadOnlyList<Finding> findings) =>
    [
        .. Of(findings, VerdictKind.Worsened), .. Of(findings, VerdictKind.NoClearChange).OrderBy(Leaning), .. Of(findings, VerdictKind.NotEnoughData), .. Of(findings, VerdictKind.DifferentScale),
    ];

    /// <summary>What leans worse first, what leans better last.</summary>
    private static int Leaning(Finding finding) => finding.Verdict.Reason switch { Reason.PossibleWorsening => 0, Reason.PossibleImprovement => 2, _ => 1 };

    private static List<Finding> Of(IReadOnlyList<Finding> findings, VerdictKind kind) => [.. findings.Where(finding => finding.Verdict.Kind == kind).OrderByDescending(Weight)];

    private static double Weight(Finding finding) => finding.Verdict is { Delta: > 0 and var delta, Change: { } change } ? Math.Abs(finding.Verdict.NetChange ?? change) / delta : 0;
}
