using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>One backup in the folder, as can be told without reading it through: its manifest, its size, its name.</summary>
public sealed record StoredBackup(string File, DateTimeOffset MadeAt, BackupReason? Reason, long Bytes, BackupManifest? Manifest, BackupProblem? Problem)
{
    public string Name => Path.GetFileName(File);

    /// <summary>The same for the rules. A file without a manifest is not counted on.</summary>
    public KeptBackup ToKept() => new(File, MadeAt, Reason, Problem is null && Manifest is not null);
}
