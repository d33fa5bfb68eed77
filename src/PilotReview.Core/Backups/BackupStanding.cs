namespace PilotReview.Core.Backups;

/// <summary>Whether the plan is kept, in one word.</summary>
public enum BackupStandingKind
{
    /// <summary>There is a sound backup since the last planned moment.</summary>
    Kept = 1,

    /// <summary>No sound backup was ever made.</summary>
    Never,

    /// <summary>The planned moment has passed without a sound backup.</summary>
    Late,

    /// <summary>The last attempt failed.</summary>
    Failed,
}

/// <summary>How things stand with the nightly backup, and when the next one is due. Moments in the future are taken for a clock that was wrong.</summary>
public sealed record BackupStanding(BackupStandingKind Kind, DateTimeOffset? LastGood, DateTimeOffset Due)
{
    /// <summary>A failed attempt is repeated after this time.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    /// <summary>How long after the planned moment a missing backup is not yet called late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Judges by the backups there are and by when the last nightly attempt failed (null when it succeeded).</summary>
    public static BackupStanding Of(
        BackupPlan plan, IReadOnlyCollection<KeptBackup> backups, DateTimeOffset? failedAt, DateTimeOffset now, TimeZoneInfo zone)
    {
        var past = backups.Where(backup => backup.IsSound && backup.MadeAt <= now).ToList();
        var last = Newest(past);
        var nightly = Newest(past.Where(backup => backup.Reason == BackupReason.Nightly));
        if (failedAt is { } failed && failed <= now && !(nightly > failed))
        {
            return new BackupStanding(BackupStandingKind.Failed, last, failed + RetryAfter);
        }

        var isDue = nightly is null || nightly < plan.LastPlanned(now, zone);
        var due = isDue ? now : plan.NextPlanned(now, zone);
        return new BackupStanding(KindOf(last, plan.LastPlanned(now - Grace, zone)), last, due);
    }

    private static BackupStandingKind KindOf(DateTimeOffset? last, DateTimeOffset planned) => last switch
    {
        null => BackupStandingKind.Never,
        { } moment when moment < planned => BackupStandingKind.Late,
        _ => BackupStandingKind.Kept,
    };

    private static DateTimeOffset? Newest(IEnumerable<KeptBackup> backups) => backups.Max(backup => (DateTimeOffset?)backup.MadeAt);
}
