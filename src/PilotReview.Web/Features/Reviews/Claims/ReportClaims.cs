using System.Globalization;
using PilotReview.Core.Claims;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Web.Features.Reviews.Claims;

/// <summary>Runs the checker of claims over the report of a review, paragraph by paragraph.</summary>
public static class ReportClaims
{
    /// <summary>The paragraphs of the report in which something does not agree. The texts of the phrase bank agree by themselves; the conclusion is somebody's words.</summary>
    public static IReadOnlyList<NarrativePassage> Of(ReviewEvaluation evaluation, ReviewWork work, DocumentStyle style, CultureInfo culture)
    {
        if (culture.TwoLetterISOLanguageName != "vi")
        {
            // the checker reads Vietnamese
            return [];
        }

        var findings = FindingClaims.Of(evaluation);
        return
        [
            .. ReviewReport.Build(evaluation, culture, style).Body.OfType<Paragraph>()
                .Select(paragraph => string.Concat(paragraph.Runs.Where(run => run.Style != RunStyle.Code).Select(run => run.Text)))
                .Select((text, at) => new NarrativePassage(PassageKind.Report, null, at, null, text, NarrativeClaims.ClaimsOf(text, findings, work.ClaimExplanations)))
                .Where(passage => passage.Claims.Any(claim => claim.Claim.IsOpen)),
        ];
    }
}
