using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>What came of checking a backup. Without a manifest only the file itself could be checked, not whether it is the one that was made.</summary>
public sealed record BackupVerdict(string File, BackupManifest? Manifest, BackupContent? Content, string? Sha256, BackupProblem? Problem)
{
    public bool IsSound => Problem is null;

    public bool HasManifest => Manifest is not null;

    public static BackupVerdict Refused(string file, BackupProblem problem, BackupManifest? manifest = null) => new(file, manifest, null, null, problem);
}
