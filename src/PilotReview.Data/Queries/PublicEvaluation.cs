using PilotReview.Core.Access;
using PilotReview.Core.Comparison;

namespace PilotReview.Data.Queries;

/// <summary>A review as a delegate would read it: what is masked for anybody is masked in it. Sentences that are stored and printed come from it, so that a text never tells what a
/// table withholds.</summary>
public static class PublicEvaluation
{
    /// <summary>The evaluation of a dossier without what is masked.</summary>
    public static async Task<ReviewEvaluation> OfAsync(AppDb db, ReviewDossier dossier, CancellationToken token) => await OfAsync(db, new ReviewEvaluation(dossier), token);

    /// <inheritdoc cref="OfAsync(AppDb, ReviewDossier, CancellationToken)"/>
    public static async Task<ReviewEvaluation> OfAsync(AppDb db, ReviewEvaluation whole, CancellationToken token) =>
        whole.ShownTo(await DisclosureQuery.OfReviewAsync(db, new Actor(0, Role.Viewer, null), whole.Dossier, token));
}
