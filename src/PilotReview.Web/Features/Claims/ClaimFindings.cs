using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Claims;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Claims;

/// <summary>The verdicts that judgements in a text are held against: of each unit and indicator that of its newest review, as far as the reader may see it.</summary>
public sealed class ClaimFindings(IDbContextFactory<AppDb> databases)
{
    public async Task<IReadOnlyList<ClaimFinding>> ForAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var scope = new UnitScope(await UnitTreeQuery.LoadAsync(db, token), actor);
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id);
        var found = new Dictionary<(string Unit, string Indicator), ClaimFinding>();
        // pilots of which a newer review has told of every unit
        var whole = new HashSet<int>();
        foreach (var review in await ReviewsQuery.LoadAsync(db, token))
        {
            token.ThrowIfCancellationRequested();
            if (whole.Contains(review.PilotId) || !MaySee(actor, scope, review, pilots[review.PilotId]) || await ReviewDossierQuery.LoadAsync(db, review.Code, token) is not { } dossier)
            {
                continue;
            }

            var evaluation = new ReviewEvaluation(dossier).ShownTo(await DisclosureQuery.OfReviewAsync(db, actor, dossier, token));
            foreach (var finding in evaluation.Findings.Where(finding => finding.Indicator.Direction != Direction.Neutral && (review.IsPublished || scope.Sees(finding.Unit.Id))))
            {
                found.TryAdd((finding.Unit.Code, finding.Indicator.Code), FindingClaims.Of(finding, evaluation.Dossier));
            }

            if (review.Units.Count == 0 && (review.IsPublished || !scope.IsLimited))
            {
                whole.Add(review.PilotId);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Publication opens a review to everyone who may read published ones; before it, it has to reach into the reader's subtree.</summary>
    private static bool MaySee(Actor actor, UnitScope scope, Review review, Pilot pilot) =>
        Permissions.AllowReview(actor.Role, review) && (review.IsPublished || scope.Sees(pilot));
}
