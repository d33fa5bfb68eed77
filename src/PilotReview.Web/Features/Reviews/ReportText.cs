using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Documents.Model;
using PilotReview.Web.Features.Reviews.Claims;

namespace PilotReview.Web.Features.Reviews;

/// <summary>What the report of a review says to everybody, and whether its figures and judgements agree.</summary>
/// <param name="Told">The evaluation without what is masked for anybody: an issued document is the same for all its readers.</param>
/// <param name="Style">The look of today.</param>
/// <param name="HasOpenClaims">Its text or the conclusion holds figures or judgements that do not agree and are not explained.</param>
/// <param name="Kept">Why claims stay that do not agree.</param>
/// <param name="Work">What people wrote for it.</param>
public sealed record ReportText(ReviewEvaluation Told, DocumentStyle Style, bool HasOpenClaims, IReadOnlyList<ClaimExplanation> Kept, ReviewWork Work)
{
    public static async Task<ReportText> LoadAsync(AppDb db, ReviewEvaluation evaluation, DocumentStyle style, CancellationToken token)
    {
        var work = await ReviewWorkQuery.LoadAsync(db, evaluation.Dossier.Review, token);
        // what everybody may read decides, so that nobody meets a report that the page of claims has nothing to say of
        var told = await PublicEvaluation.OfAsync(db, evaluation, token);
        var claims = NarrativeClaims.Of(work, told).Concat(ReportClaims.Of(told, work.ClaimExplanations, style)).ToList();
        var isOpen = claims.Any(passage => passage.Kind is PassageKind.Conclusion or PassageKind.Report && passage.Claims.Any(claim => claim.IsOpen));
        return new ReportText(
            told, style, isOpen,
            [.. claims.SelectMany(passage => passage.Claims).Where(claim => claim.Claim.IsOpen).Select(claim => claim.Explanation).OfType<ClaimExplanation>().DistinctBy(known => known.Id)],
            work);
    }
}
