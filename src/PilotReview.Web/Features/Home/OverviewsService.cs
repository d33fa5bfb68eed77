using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Home;

/// <summary>Reads what the overview shows: one dossier, evaluated once.</summary>
public sealed class OverviewsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    private const int MostConclusions = 5;

    public async Task<Overview> GetAsync(Actor actor, OverviewQuery query, CultureInfo culture, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var overview = new Overview { Query = query, Role = actor.Role };
        if (!Permissions.Allow(actor.Role, Permission.SeePublishedReviews))
        {
            return actor.Role == Role.Administrator
                ? overview with { Counts = await ContentCountsQuery.LoadAsync(db, token) }
                : overview;
        }

        var all = await PilotsQuery.LoadAsync(db, token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).Where(review => Permissions.AllowReview(actor.Role, review)).ToList();
        var pilots = all.Where(pilot => IsSeen(pilot, reviews, actor, scope)).ToList();
        overview = overview with
        {
            IsReader = true,
            HasPilots = all.Count > 0,
            Pilots = [.. pilots.Select(pilot => new PilotChoice(pilot.Code, pilot.Model.In(culture)))],
            Conclusions = [.. ConclusionsOf(pilots, reviews, culture)],
        };

        return ShownOf(pilots, reviews, query) is { } shown
            ? overview with { Shown = await PictureAsync(db, shown, reviews, new PictureBuilder(tree, scope, culture), (query, actor), token) }
            : overview;
    }

    private async Task<PilotPicture> PictureAsync(
        AppDb db, Pilot pilot, List<Review> reviews, PictureBuilder builder, (OverviewQuery Query, Actor Actor) asked, CancellationToken token)
    {
        var own = reviews.Where(review => review.PilotId == pilot.Id).ToList();
        var review = own.FirstOrDefault(item => item.Code == asked.Query.Review) ?? own.FirstOrDefault();
        var dossier = review is null ? null : await ReviewDossierQuery.LoadAsync(db, review.Code, token);
        token.ThrowIfCancellationRequested();
        if (dossier is null)
        {
            return builder.Without(pilot, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        }

        var masks = await DisclosureQuery.OfReviewAsync(db, asked.Actor, dossier, token);
        return builder.Of(new ReviewEvaluation(dossier).ShownTo(masks), own, asked.Query.HasAllUnits);
    }

    /// <summary>A ward sees pilots with a unit of its own in them; a viewer those with a published review.</summary>
    private static bool IsSeen(Pilot pilot, List<Review> reviews, Actor actor, UnitScope scope) =>
        (Permissions.Allow(actor.Role, Permission.SeeReviews) || reviews.Exists(review => review.PilotId == pilot.Id)) && scope.Sees(pilot);

    private static Pilot? ShownOf(List<Pilot> pilots, List<Review> reviews, OverviewQuery query)
    {
        var asked = pilots.Find(pilot => pilot.Code == query.Pilot)
            ?? pilots.Find(pilot => reviews.Exists(review => review.Code == query.Review && review.PilotId == pilot.Id));
        var newest = reviews.Find(review => pilots.Exists(pilot => pilot.Id == review.PilotId));
        return asked ?? pilots.Find(pilot => pilot.Id == newest?.PilotId) ?? pilots.FirstOrDefault();
    }

    private static IEnumerable<ConclusionLine> ConclusionsOf(List<Pilot> pilots, List<Review> reviews, CultureInfo culture)
    {
        var lines = new List<ConclusionLine>();
        foreach (var review in reviews.Where(review => pilots.Exists(pilot => pilot.Id == review.PilotId)))
        {
            if (review.Conclusion is { } conclusion)
            {
                lines.Add(new ConclusionLine(
                    review.Code, review.Title.In(culture), conclusion.Date, conclusion.Number, conclusion.Text.In(culture),
                    conclusion.CommendedCollectives, conclusion.CommendedIndividuals));
            }
        }

        return lines.OrderByDescending(line => line.Date).Take(MostConclusions);
    }
}
