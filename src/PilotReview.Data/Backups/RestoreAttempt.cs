using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>What came of restoring a backup to <see cref="File"/>.</summary>
/// <remarks><see cref="Before"/> is where the database that stood there before was kept, null when there was none; when it was damaged it could only be kept
/// as it was, unchecked.</remarks>
public sealed record RestoreAttempt(string File, BackupContent? Content, string? Before, bool IsBeforeDamaged, BackupProblem? Problem)
{
    public static RestoreAttempt Refused(string file, BackupProblem problem) => new(file, null, null, IsBeforeDamaged: false, problem);
}
