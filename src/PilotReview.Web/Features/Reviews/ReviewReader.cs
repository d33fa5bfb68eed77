using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Opens one review: reads its dossier, evaluates it, and leaves out the figures that the reader may not see.</summary>
public sealed class ReviewReader(IDbContextFactory<AppDb> databases)
{
    /// <summary>The review; null when there is none of this code, or not for this actor.</summary>
    public async Task<OpenedReview?> OpenAsync(string code, Actor actor, CancellationToken token) =>
        await EvaluateAsync(code, actor, token) is { } evaluation ? new OpenedReview(evaluation, actor) : null;

    /// <summary>The evaluation behind a report; null when there is none of this code, or the report is not for this actor.</summary>
    public async Task<ReviewEvaluation?> EvaluateForReportAsync(string code, Actor actor, CancellationToken token) =>
        await EvaluateAsync(code, actor, token) is { } evaluation && AccessOf(actor, evaluation.Dossier).MayDownload(evaluation.Dossier.Review, evaluation.Dossier.Pilot)
            ? evaluation
            : null;

    private async Task<ReviewEvaluation?> EvaluateAsync(string code, Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await ReviewDossierQuery.LoadAsync(db, code, token) is { } dossier && AccessOf(actor, dossier).MaySee(dossier.Review, dossier.Pilot)
            ? new ReviewEvaluation(dossier).ShownTo(await DisclosureQuery.OfReviewAsync(db, actor, dossier, token))
            : null;
    }

    private static ReviewAccess AccessOf(Actor actor, ReviewDossier dossier) => new(actor, dossier.Tree);
}
