using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Core.Visits;

namespace PilotReview.Data.Queries;

/// <summary>Visits that wait: for an observer its own up to this month, for the appraiser those that are late.</summary>
public static class VisitsDueQuery
{
    public static async Task<VisitsDue> LoadAsync(AppDb db, Actor actor, DateOnly today, CancellationToken token)
    {
        // whoever may tell of visits is asked to; a reader is not
        if (!actor.May(Permission.TellVisits) || !await db.Visits.AnyAsync(token))
        {
            return VisitsDue.None;
        }

        var days = (await OfficeSettingsQuery.LoadAsync(db, today, token)).Number(OfficeSettings.VisitDue);
        var month = Period.Of(PeriodKind.Month, today);
        var open = (await VisitsQuery.LoadAsync(db, actor, token)).Visits.Where(visit => visit.IsOpen && visit.Month.CompareTo(month) <= 0
            && (actor.Role == Role.Observer || visit.IsLateOn(today, days))).ToLookup(visit => visit.State == VisitState.Untold);
        return new VisitsDue(VisitsWaiting.Of(open[true], days), VisitsWaiting.Of(open[false], days));
    }
}

/// <summary>What waits among visits.</summary>
/// <param name="Untold">Those that nobody told of; null for none.</param>
/// <param name="Unfiled">Those made without a report; null for none.</param>
public sealed record VisitsDue(VisitsWaiting? Untold, VisitsWaiting? Unfiled)
{
    public static VisitsDue None { get; } = new(null, null);
}
