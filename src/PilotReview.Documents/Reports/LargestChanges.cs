using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Reports;

/// <summary>Which clear results are told one by one: all where units are few; else the largest changes of both kinds.</summary>
internal static class LargestChanges
{
    /// <summary>Results that are told one by one where units are many.</summary>
    public const int MostShown = 12;

    /// <summary>Results that improved or worsened.</summary>
    public static IReadOnlyList<Finding> Clear(ReviewContext context) =>
        [.. context.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened)];

    /// <summary>Those of them that are told, in the order of the report.</summary>
    public static IReadOnlyList<Finding> Shown(ReviewContext context)
    {
        var clear = Clear(context);
        return context.TellsUnits || clear.Count <= MostShown ? clear : Chosen(clear);
    }

    /// <summary>As many of both kinds as there is room for, those first whose change is the largest beside the smallest one that matters.</summary>
    private static IReadOnlyList<Finding> Chosen(IReadOnlyList<Finding> clear)
    {
        var worsened = Largest(clear, VerdictKind.Worsened);
        var improved = Largest(clear, VerdictKind.Improved);
        var bad = Math.Min(worsened.Count, Math.Max(MostShown / 2, MostShown - improved.Count));
        var chosen = worsened.Take(bad).Concat(improved.Take(MostShown - bad)).ToHashSet();
        return [.. clear.Where(chosen.Contains)];
    }

    private static List<Finding> Largest(IEnumerable<Finding> clear, VerdictKind kind) =>
        [.. clear.Where(finding => finding.Verdict.Kind == kind).OrderByDescending(finding => Math.Abs(finding.Verdict.NetChange ?? finding.Verdict.Change ?? 0) / Math.Max(finding.Verdict.Delta ?? 1, 1e-9))];
}
