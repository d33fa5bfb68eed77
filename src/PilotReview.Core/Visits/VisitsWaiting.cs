using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>Visits that wait for somebody.</summary>
/// <param name="Count">How many.</param>
/// <param name="Oldest">The oldest month among them.</param>
/// <param name="Due">The last day of that month's visits.</param>
public sealed record VisitsWaiting(int Count, Period Oldest, DateOnly Due)
{
    /// <summary>What waits among visits; null when nothing does.</summary>
    public static VisitsWaiting? Of(IEnumerable<Visit> visits, int days)
    {
        var waiting = visits.ToList();
        return waiting.MinBy(visit => visit.Month) is { } oldest ? new VisitsWaiting(waiting.Count, oldest.Month, oldest.DueOn(days)) : null;
    }
}
