using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>Sets pilots side by side: of each the newest review that the reader may open, read and masked as the review itself is. Nothing is computed here.</summary>
public sealed class RivalsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public async Task<RivalsView> GetAsync(Actor actor, RivalQuery query, CancellationToken token)
    {
        if (!actor.May(Permission.SeePublishedReviews))
        {
            return new RivalsView([], [], HasMore: false, IsSample: false);
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var access = new ReviewAccess(actor, tree);
        var reviews = await ReviewsQuery.LoadAsync(db, token);
        var pilots = await PilotsQuery.LoadAsync(db, token);
        var seen = pilots
            .Select(pilot => (Pilot: pilot, Review: reviews.FirstOrDefault(review => review.PilotId == pilot.Id && access.MaySee(review, pilot))))
            .Where(pair => pair.Review is not null || IsSeen(actor, tree, pair.Pilot)).ToList();
        var asked = query.Pilots.Count == 0 ? seen : (List<(Pilot Pilot, Review? Review)>)[.. query.Pilots.SelectMany(code => seen.Where(pair => pair.Pilot.Code == code))];
        var shown = asked.Take(RivalQuery.Most).ToList();
        var models = new List<RivalModel>();
        // one model does not stand beside anything
        foreach (var (pilot, review) in shown.Count < RivalQuery.Fewest ? [] : shown)
        {
            models.Add(review is null ? Without(actor, pilot, tree) : await ReadAsync(db, actor, review, token));
        }

        return new RivalsView(
            [.. seen.Select(pair => new RivalChoice(pair.Pilot, shown.Contains(pair)))], models, asked.Count > shown.Count, await SampleScenarioQuery.LoadAsync(db, token) is not null)
        {
            HidesSome = seen.Count < pilots.Count,
        };
    }

    private RivalModel Without(Actor actor, Pilot pilot, UnitTree tree)
    {
        var scope = new UnitScope(tree, actor);
        return new RivalModel
        {
            Pilot = pilot, Tree = tree, Day = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            Enrolments = [.. pilot.Enrolments.Where(enrolment => scope.Sees(enrolment.UnitId)).OrderBy(enrolment => enrolment.Id)],
        };
    }

    private static async Task<RivalModel> ReadAsync(AppDb db, Actor actor, Review review, CancellationToken token)
    {
        var dossier = await ReviewDossierQuery.LoadAsync(db, review.Code, token) ?? throw new InvalidOperationException($"The review {review.Code} was there a moment ago.");
        token.ThrowIfCancellationRequested();
        var shown = new ReviewEvaluation(dossier).ShownTo(await DisclosureQuery.OfReviewAsync(db, actor, dossier, token));
        var access = new ReviewAccess(actor, dossier.Tree);
        var enrolments = dossier.Enrolments.Where(enrolment => access.MaySee(review, enrolment.UnitId)).ToList();
        var work = await ReviewWorkQuery.LoadAsync(db, review, token);
        return new RivalModel
        {
            Pilot = dossier.Pilot,
            Tree = dossier.Tree,
            Day = review.AsOf,
            Enrolments = enrolments,
            Dossier = shown.Dossier,
            Findings = [.. shown.Findings.Where(finding => Covers(finding.Enrolment.Id))],
            Costs = [.. work.Costs.Where(cost => Covers(cost.EnrolmentId))],
            Limits = [.. work.Paragraphs.Where(point => point.Section == NarrativeSection.Limits && !point.IsDrafted && Covers(point.EnrolmentId))],
            Tally = access.SeesAll(review) ? work.Tally : null,
        };

        // what is of no unit is of the whole review
        bool Covers(int? enrolmentId) => enrolmentId is null ? access.SeesAll(review) : enrolments.Exists(enrolment => enrolment.Id == enrolmentId);
    }

    private static bool IsSeen(Actor actor, UnitTree tree, Pilot pilot) => actor.May(Permission.SeePilots) && new UnitScope(tree, actor).Sees(pilot);
}
