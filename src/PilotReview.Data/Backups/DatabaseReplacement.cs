using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data.Audit;
using SQLitePCL;

namespace PilotReview.Data.Backups;

/// <summary>Puts a sound backup in the place of the database of a stopped program. The present database is kept as a backup of its own first, and stays
/// where and what it is until the one step that puts the other in its place.</summary>
/// <remarks>The steps: check the backup; take the present log in, which only succeeds while nobody else has the file open; keep every writer out; copy the
/// present one to the folder of backups; bring the backup beside it; let its log tell of it, and the places of anchors witness it; make sure that still nobody has
/// it open; rename.</remarks>
public sealed class DatabaseReplacement(BackupWriter writer, AnchorFile anchors, AuditAuthor author, TimeProvider time)
{
    private const string Damaged = "-damaged";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly string[] Sides = ["-wal", "-shm", "-journal"];

    /// <summary>The steps of the tables that the program knows; null when it does not matter.</summary>
    public IReadOnlyCollection<string>? KnownSteps { get; init; }

    public async Task<RestoreAttempt> RunAsync(string backup, string database, CancellationToken token)
    {
        var target = Path.GetFullPath(database);
        if (!File.Exists(target) && !Sides.Any(side => File.Exists(target + side)))
        {
            return await RestoreNewAsync(backup, target, token);
        }

        var verdict = await BackupCheck.RunAsync(backup, token);
        if ((verdict.Problem ?? Newer(verdict)) is { } problem)
        {
            return RestoreAttempt.Refused(target, problem);
        }

        var part = target + BackupFolder.Unfinished;
        try
        {
            return await Task.Run(() => ReplaceAsync(verdict, target, part, token), token);
        }
        catch (Exception fault) when (BackupFaults.Find(fault, target, target) is { } found)
        {
            return RestoreAttempt.Refused(target, found);
        }
        finally
        {
            BackupRestore.Gone(part);
        }
    }

    private async Task<RestoreAttempt> RestoreNewAsync(string backup, string target, CancellationToken token)
    {
        var verdict = await BackupCheck.RunAsync(backup, token);
        return verdict.IsSound && Newer(verdict) is { } problem
            ? RestoreAttempt.Refused(target, problem)
            : await BackupRestore.ToNewFileAsync(backup, target, token);
    }

    private BackupProblem? Newer(BackupVerdict verdict) =>
        KnownSteps is not null && verdict.Content?.Migration is { } step && !KnownSteps.Contains(step)
            ? new BackupProblem(BackupFault.SchemaNewer, verdict.File, step)
            : null;

    private async Task<RestoreAttempt> ReplaceAsync(BackupVerdict verdict, string target, string part, CancellationToken token)
    {
        using var hold = Hold.TryTake(target, out var isDamaged);
        if (hold is null && !isDamaged)
        {
            return RestoreAttempt.Refused(target, new BackupProblem(BackupFault.DatabaseInUse, target));
        }

        var kept = isDamaged ? null : await writer.WriteAsync(target, BackupReason.BeforeRestore, token);
        isDamaged = isDamaged || kept?.Problem?.Fault is BackupFault.CopyDamaged or BackupFault.DatabaseUnreadable;
        if (!isDamaged && kept?.Problem is { } refusal)
        {
            return RestoreAttempt.Refused(target, refusal);
        }

        var before = isDamaged ? KeepAsItIs(target) : kept?.Made?.File;
        if (BackupRestore.Bring(verdict, part, target, writer.FreeAt) is { } problem)
        {
            return RestoreAttempt.Refused(target, problem);
        }

        var head = verdict.Content?.Audit is null
            ? AuditHead.Empty
            : await RestoredEntry.WriteAsync(part, Act(verdict.File, before), author, time, token);
        anchors.WitnessRestore(head);
        if (hold?.TryEnd() == false)
        {
            return RestoreAttempt.Refused(target, new BackupProblem(BackupFault.DatabaseInUse, target));
        }

        SetAside(target, before);
        File.Move(part, target, overwrite: true);
        return new RestoreAttempt(target, verdict.Content, before, isDamaged, null);
    }

    private static AuditDraft Act(string backup, string? before) =>
        AuditDraft.Act(AuditActions.BackupRestored, "Backup", Path.GetFileName(backup), Path.GetFileName(before));

    /// <summary>A damaged database cannot be copied by SQLite, but somebody may still save something from it.</summary>
    private string KeepAsItIs(string target)
    {
        var file = writer.Folder.NewFile(time.GetUtcNow(), BackupReason.BeforeRestore.Code() + Damaged);
        writer.Folder.Create();
        var part = file + BackupFolder.Unfinished;
        try
        {
            if (File.Exists(target))
            {
                WholeCopy.To(part, target);
                File.Move(part, file);
            }

            return file;
        }
        finally
        {
            BackupRestore.Gone(part);
        }
    }

    /// <summary>The log of the old file must not stand beside the new one. A healthy database has none by now.</summary>
    private static void SetAside(string target, string? before)
    {
        foreach (var side in Sides.Where(side => File.Exists(target + side)))
        {
            File.Move(target + side, (before ?? target + Damaged) + side, overwrite: true);
        }
    }

    /// <summary>A connection that keeps every writer out while the present database is kept; others may read.</summary>
    private sealed class Hold(SqliteConnection connection) : IDisposable
    {
        /// <summary>Null when somebody else has the file open, or when it is damaged so that nothing can be told.</summary>
        public static Hold? TryTake(string target, out bool isDamaged)
        {
            isDamaged = false;
            SqliteConnection? connection = null;
            try
            {
                connection = BackupConnections.Existing(target, Patience);
                if (connection.TryStandAlone())
                {
                    connection.Scalar("BEGIN IMMEDIATE");
                    return new Hold(connection);
                }
            }
            catch (SqliteException fault)
            {
                isDamaged = fault.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_CANTOPEN;
            }

            connection?.Dispose();
            return null;
        }

        /// <summary>Ends the hold in the surest way there is: nobody reads, and nobody has written since it began.</summary>
        public bool TryEnd()
        {
            try
            {
                var version = connection.Scalar("PRAGMA data_version");
                connection.Scalar("ROLLBACK");
                connection.Scalar("BEGIN EXCLUSIVE");
                var isUnchanged = Equals(version, connection.Scalar("PRAGMA data_version"));
                connection.Scalar("ROLLBACK");
                return isUnchanged;
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            {
                return false;
            }
            finally
            {
                connection.Dispose();
            }
        }

        public void Dispose() => connection.Dispose();
    }
}
