using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Home;

/// <summary>Reads what waits for an actor, and counts it again only when something was written since.</summary>
public sealed class InboxService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>What was counted for an account, and the state of the database that it holds for.</summary>
    private readonly ConcurrentDictionary<Actor, (string State, InboxCount Count)> _counted = new();

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>What others sent or sent back first, then the oldest month; of reviews the overdue first.</summary>
    public async Task<InboxView> ListAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await ListAsync(db, actor, token);
    }

    /// <summary>How many things wait, with the mark of the list that holds them.</summary>
    public async Task<InboxCount> CountAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var head = await db.AuditEntries.MaxAsync(entry => (long?)entry.Seq, token) ?? 0;
        var state = string.Create(CultureInfo.InvariantCulture, $"{head} {Today:yyyy-MM-dd}");
        // a lock ends by the clock, without anything being written
        if (!actor.May(Permission.ManageAccounts) && _counted.TryGetValue(actor, out var known) && known.State == state)
        {
            return known.Count;
        }

        var view = await ListAsync(db, actor, token);
        var count = new InboxCount(view.Count, view.MarkOn(Today));
        _counted[actor] = (state, count);
        return count;
    }

    /// <summary>The day of a moment, by the office's clock.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime);

    private async Task<InboxView> ListAsync(AppDb db, Actor actor, CancellationToken token)
    {
        var now = time.GetUtcNow();
        return new InboxView(
            await ReviewTasksQuery.LoadAsync(db, actor, time.GetLocalNow(), token),
            actor.May(Permission.SeeData) ? await InboxQuery.LoadAsync(db, actor, Today, time.LocalTimeZone, token) : InboxList.Empty,
            actor.May(Permission.ManageAccounts) ? (await db.Users.AsNoTracking().Where(account => account.LockoutEnd != null).ToListAsync(token)).Count(account => account.StateAt(now) == AccountState.Locked) : 0)
        {
            Visits = await VisitsDueQuery.LoadAsync(db, actor, Today, token),
        };
    }
}

/// <summary>How many things wait, and the mark of their list, by which an open page knows that it shows another.</summary>
public sealed record InboxCount(int Count, string Mark);
