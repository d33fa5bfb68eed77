using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Core.Visits;

namespace PilotReview.Data.Queries;

/// <summary>Visits that somebody may see.</summary>
/// <param name="Tree">The organisation of today.</param>
/// <param name="Post">The reader's own post; empty when its account has none.</param>
/// <param name="Visits">The visits: the newest month first, then by branch and post.</param>
public sealed record VisitSheet(UnitTree Tree, string Post, IReadOnlyList<Visit> Visits);

/// <summary>Reads visits for somebody: an observer those of its own post, a ward those to its own branches, whoever has no subtree all.</summary>
public static class VisitsQuery
{
    /// <summary>All that an actor may see; none for a role that visits are not for.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="month">The only month that is wanted; null for all.</param>
    public static async Task<VisitSheet> LoadAsync(AppDb db, Actor actor, CancellationToken token, Period? month = null)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var post = await PostAsync(db, actor, token);
        if (!actor.May(Permission.SeeVisits))
        {
            return new VisitSheet(tree, post, []);
        }

        var asked = db.Visits.AsNoTracking();
        if (month is { } only)
        {
            asked = asked.Where(visit => visit.Month == only);
        }

        if (actor.Role == Role.Observer)
        {
            asked = asked.Where(visit => visit.Post == post);
        }

        var visits = await asked.ToListAsync(token);
        return new VisitSheet(
            tree, post,
            [
                .. visits.Where(visit => Sees(tree, actor, post, visit)).OrderByDescending(visit => visit.Month)
                    .ThenBy(visit => tree[visit.UnitId].Code, StringComparer.Ordinal).ThenBy(visit => visit.Post, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Whether a visit is the actor's to see.</summary>
    public static bool Sees(UnitTree tree, Actor actor, string post, Visit visit) => actor.May(Permission.SeeVisits)
        && (actor.Role == Role.Observer ? post.Length > 0 && visit.Post == post : new UnitScope(tree, actor).SeesOn(visit.UnitId, visit.Month.End));

    public static async Task<string> PostAsync(AppDb db, Actor actor, CancellationToken token) =>
        await db.Users.AsNoTracking().Where(account => account.Id == actor.AccountId).Select(account => account.Post).FirstOrDefaultAsync(token) ?? string.Empty;
}
