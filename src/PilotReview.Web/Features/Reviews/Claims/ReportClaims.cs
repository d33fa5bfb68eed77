using PilotReview.Core;
using PilotReview.Core.Claims;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Web.Features.Reviews.Claims;

/// <summary>Runs the checker of claims over the report of a review, paragraph by paragraph.</summary>
public static class ReportClaims
{
    /// <summary>The paragraphs of the report in which something does not agree, in Vietnamese. Sentences with the code of a figure are those of the phrase bank and have the figures of its verdict.</summary>
    public static IReadOnlyList<NarrativePassage> Of(ReviewEvaluation evaluation, IReadOnlyList<ClaimExplanation> explanations, DocumentStyle style)
    {
        var findings = FindingClaims.Of(evaluation);

        // an explanation knows its claim by the words as they were typed, however the office spells when the document is written
        var typed = style with { ToneMarks = TonePlacement.AsTyped };
        return
        [
            .. ReviewReport.Build(evaluation, Formats.Vietnamese, typed).Body.OfType<Paragraph>().Where(paragraph => paragraph.Runs.All(run => run.Style != RunStyle.Code))
                .Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))
                .Select((text, at) => new NarrativePassage(PassageKind.Report, null, at, null, text, NarrativeClaims.ClaimsOf(text, findings, explanations)))
                .Where(passage => passage.Claims.Any(claim => claim.Claim.IsOpen)),
        ];
    }
}
