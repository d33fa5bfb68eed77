using PilotReview.Core.Backups;
using PilotReview.Data.Backups;

namespace PilotReview.Web.Features.Backups;

/// <summary>All that the page of backups shows, as it was at a moment.</summary>
public sealed record BackupsView(
    BackupPlan Plan, BackupStanding Standing, DateTimeOffset At, BackupProblem? Failure, long? FreeBytes, long NeededBytes, IReadOnlyList<BackupRow> Rows);

/// <summary>One backup, and what came of reading it through since the program started, if anybody asked.</summary>
public sealed record BackupRow(StoredBackup Backup, CheckedBackup? Check)
{
    public BackupProblem? Problem => Check?.Verdict.Problem ?? Backup.Problem;

    /// <summary>The same for the rules: what was found damaged is not counted on.</summary>
    public KeptBackup ToKept()
    {
        var kept = Backup.ToKept();
        return kept with { IsSound = kept.IsSound && Problem is null };
    }
}

/// <summary>A backup that was read through at a moment.</summary>
public sealed record CheckedBackup(DateTimeOffset At, BackupVerdict Verdict);
