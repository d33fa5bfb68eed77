using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>What came of making a backup: the file, or why there is none.</summary>
public sealed record BackupAttempt(StoredBackup? Made, BackupProblem? Problem)
{
    public static BackupAttempt Refused(BackupProblem problem) => new(null, problem);
}
