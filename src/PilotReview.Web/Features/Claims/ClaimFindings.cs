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
                found.TryAdd((finding.Unit.Code, finding.Indicator.Code), Of(finding, evaluation.Dossier));
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

    /// <summary>A finding as judgements are held against it. Its sentence is made of the finding as the reader may see it: what is masked there is not quoted here.</summary>
    public static ClaimFinding Of(Finding finding, ReviewDossier dossier) =>
        new(NamesOf(finding, dossier), NamesOf(finding.Indicator), finding.Verdict.Kind, finding.Indicator.Direction == Direction.HigherIsBetter)
        {
            Unit = finding.Unit.Code,
            Indicator = finding.Indicator.Code,
            Review = dossier.Review.Code,
            Sentence = new LocalText(
                FindingWording.Sentence(finding, dossier, Formats.Vietnamese), FindingWording.Sentence(finding, dossier, Formats.English)),
        };

    /// <summary>What the unit, the units that it came from and those below it were ever called.</summary>
    private static List<string> NamesOf(Finding finding, ReviewDossier dossier)
    {
        var ids = dossier.Tree.Units.Where(unit => dossier.Tree.IsWithin(unit.Id, finding.Unit.Id)).Select(unit => unit.Id)
            .Concat(dossier.EventOf(finding.Enrolment).PredecessorIds).Prepend(finding.Unit.Id).Distinct();
        return
        [
            .. ids.Select(dossier.Tree.Find).OfType<Unit>().SelectMany(unit => unit.Versions).SelectMany(version => new[] { version.Name.Vi, version.ShortName.Vi })
                .Where(name => name.Length > 0).Distinct(),
        ];
    }

    private static List<string> NamesOf(Indicator indicator) => [.. new[] { indicator.Name.Vi, indicator.ShortName.Vi }.Where(name => name.Length > 0).Distinct()];
}
