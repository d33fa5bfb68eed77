using Microsoft.Data.Sqlite;
using PilotReview.Core.Backups;
using SQLitePCL;

namespace PilotReview.Data.Backups;

/// <summary>Reads a backup through: is it the file that was made, is it whole, and does it hold what its manifest says. Nothing is written.</summary>
public static class BackupCheck
{
    public static Task<BackupVerdict> RunAsync(string backup, CancellationToken token) => Task.Run(() => Run(Path.GetFullPath(backup)), token);

    private static BackupVerdict Run(string backup)
    {
        try
        {
            if (!Presence.OfFile(backup))
            {
                return BackupVerdict.Refused(backup, new BackupProblem(BackupFault.FileMissing, backup));
            }
        }
        catch (UnauthorizedAccessException fault)
        {
            return BackupVerdict.Refused(backup, new BackupProblem(BackupFault.AccessRefused, backup, fault.Message));
        }

        if (new FileInfo(backup + "-wal") is { Exists: true, Length: > 0 })
        {
            return BackupVerdict.Refused(backup, new BackupProblem(BackupFault.NotABackup, backup));
        }

        var (manifest, problem) = ManifestFile.Read(backup);
        try
        {
            return problem is null ? OfFile(backup, manifest) : BackupVerdict.Refused(backup, problem);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var kind = fault is UnauthorizedAccessException ? BackupFault.AccessRefused : BackupFault.Damaged;
            return BackupVerdict.Refused(backup, new BackupProblem(kind, backup, fault.Message), manifest);
        }
    }

    private static BackupVerdict OfFile(string backup, BackupManifest? manifest)
    {
        var length = new FileInfo(backup).Length;
        if (manifest is not null && manifest.Bytes != length)
        {
            return Refused(BackupFault.SizeDiffers, FormattableString.Invariant($"{manifest.Bytes} ≠ {length}"));
        }

        var hash = WholeCopy.Hash(backup);
        if (manifest is not null && manifest.Sha256 != hash)
        {
            return Refused(BackupFault.HashDiffers, string.Empty);
        }

        var verdict = OfDatabase(backup, manifest, hash);
        return verdict.Content is { } content && manifest?.Content.DifferencesFrom(content) is { Count: > 0 } differences
            ? Refused(BackupFault.ManifestDiffers, string.Join("; ", differences))
            : verdict;

        BackupVerdict Refused(BackupFault fault, string detail) => BackupVerdict.Refused(backup, new BackupProblem(fault, backup, detail), manifest);
    }

    private static BackupVerdict OfDatabase(string backup, BackupManifest? manifest, string hash)
    {
        try
        {
            using var connection = BackupConnections.Still(backup);
            if (BackupInspection.Damage(connection) is { } damage)
            {
                return BackupVerdict.Refused(backup, new BackupProblem(BackupFault.Damaged, backup, damage), manifest);
            }

            return BackupInspection.HasTables(connection)
                ? new BackupVerdict(backup, manifest, BackupInspection.Content(connection), hash, null)
                : BackupVerdict.Refused(backup, new BackupProblem(BackupFault.NotADatabase, backup), manifest);
        }
        catch (SqliteException fault)
        {
            var kind = fault.SqliteErrorCode == raw.SQLITE_NOTADB ? BackupFault.NotADatabase : BackupFault.Damaged;
            return BackupVerdict.Refused(backup, new BackupProblem(kind, backup, fault.Message), manifest);
        }
    }
}
