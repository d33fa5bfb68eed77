using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Home;

/// <summary>Reads what waits for an actor.</summary>
public sealed class InboxService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>What others sent or sent back first, then the oldest month; empty for a role that nothing waits for.</summary>
    public async Task<InboxList> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return InboxList.Empty;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        return await InboxQuery.LoadAsync(db, actor, Today, time.LocalTimeZone, token);
    }

    /// <summary>The day of a moment, by the office's clock.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime);
}
