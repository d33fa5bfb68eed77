using Microsoft.Data.Sqlite;
using PilotReview.Core.Backups;
using SQLitePCL;

namespace PilotReview.Data.Backups;

/// <summary>Copies a database while it is in use: every committed change up to one moment and nothing of any later one, in one file, checked before it gets
/// its name. Writers go on meanwhile. See decision 18.</summary>
/// <remarks>One backup at a time goes into a folder, whichever program asks. Whatever fails leaves nothing behind.</remarks>
public sealed class BackupWriter(BackupFolder folder, TimeProvider time, string productVersion)
{
    /// <summary>How the free room is asked for; null means that nobody knows.</summary>
    public Func<string, long?> FreeAt { get; init; } = FreeSpace.At;

    /// <summary>How long another program's lock is waited for.</summary>
    public TimeSpan Patience { get; init; } = SqliteSetup.BusyTimeout;

    public BackupFolder Folder => folder;

    public Task<BackupAttempt> WriteAsync(string database, BackupReason reason, CancellationToken token) =>
        Task.Run(() => Write(database, reason, token), token);

    private BackupAttempt Write(string database, BackupReason reason, CancellationToken token)
    {
        try
        {
            if (!Presence.OfFile(database))
            {
                return BackupAttempt.Refused(new BackupProblem(BackupFault.DatabaseMissing, database));
            }
        }
        catch (UnauthorizedAccessException fault)
        {
            return BackupAttempt.Refused(new BackupProblem(BackupFault.AccessRefused, database, fault.Message));
        }

        try
        {
            folder.Create();
            using var gate = folder.TryLock();
            if (gate is null)
            {
                return BackupAttempt.Refused(new BackupProblem(BackupFault.AnotherRunning, folder.Path));
            }

            folder.ClearUnfinished();
            return FreeAt(folder.Path) < FreeSpace.Needed(database)
                ? BackupAttempt.Refused(new BackupProblem(BackupFault.DiskFull, folder.Path, BackupFaults.Room(database)))
                : WriteAlone(database, reason, token);
        }
        catch (Exception fault) when (BackupFaults.Find(fault, database, folder.Path) is { } problem)
        {
            return BackupAttempt.Refused(problem);
        }
    }

    private BackupAttempt WriteAlone(string database, BackupReason reason, CancellationToken token)
    {
        var now = time.GetUtcNow();
        var file = folder.NewFile(now, reason.Code());
        var part = file + BackupFolder.Unfinished;
        try
        {
            if (Unreachable(database) is { } refusal)
            {
                return BackupAttempt.Refused(refusal);
            }

            Copy(database, part);
            token.ThrowIfCancellationRequested();
            if (Inspect(part, database, out var content) is { } problem)
            {
                return BackupAttempt.Refused(problem);
            }

            var hash = WholeCopy.Hash(part, isFlushed: true);
            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat, Path.GetFileName(file), now, reason, new FileInfo(part).Length, hash, productVersion, content);
            token.ThrowIfCancellationRequested();
            File.Move(part, file);
            Describe(file, manifest);
            return new BackupAttempt(new StoredBackup(file, now, reason, manifest.Bytes, manifest, null), null);
        }
        finally
        {
            WholeCopy.Clear(part);
        }
    }

    /// <summary>What keeps the database from being read, before anything is said of the folder of backups; null when nothing does. Reading it takes the right to write: its log is
    /// taken in.</summary>
    private BackupProblem? Unreachable(string database)
    {
        try
        {
            using var connection = BackupConnections.Existing(database, Patience);
            connection.Scalar("SELECT COUNT(*) FROM sqlite_master");
            return null;
        }
        catch (SqliteException fault) when (BackupFaults.Find(fault, database, database) is { } problem)
        {
            return fault.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM ? problem with { Fault = BackupFault.AccessRefused } : problem;
        }
    }

    /// <summary>One step within one reading of the database, so that no later change can begin the copy anew.</summary>
    private void Copy(string database, string part)
    {
        using var from = BackupConnections.Existing(database, Patience);
        using var to = BackupConnections.New(part);
        from.BackupDatabase(to);
    }

    /// <summary>Opened anew: what is checked is the file, not what a connection remembers of it.</summary>
    private static BackupProblem? Inspect(string part, string database, out BackupContent content)
    {
        using var copy = BackupConnections.Existing(part, SqliteSetup.BusyTimeout);
        content = new BackupContent(null, null, null, null, null, 0);
        if (BackupInspection.Damage(copy) is { } damage)
        {
            return new BackupProblem(BackupFault.CopyDamaged, database, damage);
        }

        if (!copy.TryStandAlone())
        {
            return new BackupProblem(BackupFault.DatabaseLocked, part);
        }

        content = BackupInspection.Content(copy);
        return null;
    }

    /// <summary>A backup without its manifest would not count, so it goes with it.</summary>
    private static void Describe(string file, BackupManifest manifest)
    {
        try
        {
            ManifestFile.Write(file, manifest);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }
}
