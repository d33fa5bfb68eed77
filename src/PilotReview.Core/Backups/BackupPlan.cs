namespace PilotReview.Core.Backups;

/// <summary>When the nightly backup is made and how long backups are kept.</summary>
/// <param name="At">The time of day, in the office's own time.</param>
/// <param name="DaysToKeep">Days, the present one included, of which every nightly backup is kept.</param>
/// <param name="MonthsToKeep">Months before the present one of which the newest nightly backup is kept.</param>
public sealed record BackupPlan(TimeOnly At, int DaysToKeep, int MonthsToKeep)
{
    /// <summary>How many backups made before a migration are kept, and as many made before a restore.</summary>
    public const int OthersToKeep = 10;

    /// <summary>The last moment, at or before <paramref name="now"/>, for which a backup was planned.</summary>
    public DateTimeOffset LastPlanned(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = local.Date + At.ToTimeSpan();
        return Moment(today <= local ? today : today.AddDays(-1), zone);
    }

    /// <summary>The first planned moment after <paramref name="now"/>.</summary>
    public DateTimeOffset NextPlanned(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = local.Date + At.ToTimeSpan();
        return Moment(today > local ? today : today.AddDays(1), zone);
    }

    private static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));
}
