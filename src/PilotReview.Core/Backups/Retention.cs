namespace PilotReview.Core.Backups;

/// <summary>Which backups have had their time.</summary>
/// <remarks>Kept are: of the nightly ones all of the last days, and the newest sound one of each month before; of those made before a migration, and of
/// those made before a restore, the newest <see cref="BackupPlan.OthersToKeep"/>; every one that somebody asked for or whose reason is not known; and, whatever
/// the plan says, the newest sound one of all.</remarks>
public static class Retention
{
    /// <summary>The backups that may be removed, oldest first.</summary>
    public static IReadOnlyList<KeptBackup> Superseded(
        IReadOnlyCollection<KeptBackup> backups, BackupPlan plan, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = Day(now, zone);
        var kept = Nightly(backups, plan, today, zone)
            .Concat(NewestOf(backups, BackupReason.BeforeMigration))
            .Concat(NewestOf(backups, BackupReason.BeforeRestore))
            .Concat(backups.Where(backup => backup.Reason is null or BackupReason.Manual))
            .Concat(Ordered(backups.Where(backup => backup.IsSound)).Take(1))
            .Select(backup => backup.File)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Ordered(backups.Where(backup => !kept.Contains(backup.File))).Reverse()];
    }

    private static IEnumerable<KeptBackup> Nightly(IEnumerable<KeptBackup> backups, BackupPlan plan, DateOnly today, TimeZoneInfo zone)
    {
        var nightly = backups.Where(backup => backup.Reason == BackupReason.Nightly).ToList();
        var recent = nightly.Where(backup => today.DayNumber - Day(backup.MadeAt, zone).DayNumber < plan.DaysToKeep);
        var monthly = nightly.Where(backup => backup.IsSound)
            .GroupBy(backup => Month(Day(backup.MadeAt, zone)))
            .Where(month => Month(today) - month.Key <= plan.MonthsToKeep)
            .Select(month => Ordered(month).First());
        return recent.Concat(monthly);
    }

    private static IEnumerable<KeptBackup> NewestOf(IEnumerable<KeptBackup> backups, BackupReason reason) =>
        Ordered(backups.Where(backup => backup.Reason == reason)).Take(BackupPlan.OthersToKeep);

    private static IEnumerable<KeptBackup> Ordered(IEnumerable<KeptBackup> backups) =>
        backups.OrderByDescending(backup => backup.MadeAt).ThenByDescending(backup => backup.File, StringComparer.Ordinal);

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month;
}
