using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>How many results came out how, in a sentence of the phrase bank.</summary>
internal static class TallyText
{
    public static string Of(IReadOnlyCollection<Finding> findings, string key, CultureInfo culture)
    {
        return Phrases.Fill(
            key, culture, ("total", Formats.Count(findings.Count, culture)), ("improved", Of(VerdictKind.Improved)), ("worsened", Of(VerdictKind.Worsened)), ("unclear", Of(VerdictKind.NoClearChange)),
            ("lacking", Of(VerdictKind.NotEnoughData)), ("ceiling", Of(VerdictKind.AtCeiling)), ("scale", Of(VerdictKind.DifferentScale)));

        string Of(VerdictKind kind) => Formats.Count(findings.Count(finding => finding.Verdict.Kind == kind), culture);
    }
}
