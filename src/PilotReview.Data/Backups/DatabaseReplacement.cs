using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data.Audit;
using SQLitePCL;

namespace PilotReview.Data.Backups;

/// <summary>Puts a sound backup in the place of the database of a stopped program. The present database is kept as a backup of its own first, and stays
/// where and what it is until the one step that puts the other in its place.</summary>
/// <remarks>The steps: check the backup; take the present log in, which only succeeds while nobody else has the file open; keep every writer out; copy the
/// present one to the folder of backups; bring the backup beside it; let its log tell of it, and announce it in the places of anchors; make sure that still nobody has
/// it open; rename; witness it in the places of anchors. Where the file is lost, the steps that concern it fall away.</remarks>
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
        var verdict = await BackupCheck.RunAsync(backup, token);
        if ((verdict.Problem ?? Newer(verdict)) is { } problem)
        {
            return RestoreAttempt.Refused(target, problem);
        }

        var isLost = !File.Exists(target) && !Sides.Any(side => File.Exists(target + side));
        var part = target + BackupFolder.Unfinished;
        try
        {
            return await Task.Run(() => isLost ? PutBackAsync(verdict, target, part, token) : ReplaceAsync(verdict, target, part, token), token);
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

    private BackupProblem? Newer(BackupVerdict verdict) =>
        KnownSteps is not null && verdict.Content?.Migration is { } step && !KnownSteps.Contains(step)
            ? new BackupProblem(BackupFault.SchemaNewer, verdict.File, step)
            : null;

    /// <summary>Where nothing stands there is nothing to keep.</summary>
    private async Task<RestoreAttempt> PutBackAsync(BackupVerdict verdict, string target, string part, CancellationToken token)
    {
        PrivateFolder.Create(Path.GetDirectoryName(target) ?? target);
        var (head, problem) = await BringAsync(verdict, target, part, null, token);
        if (problem is not null)
        {
            return RestoreAttempt.Refused(target, problem);
        }

        File.Move(part, target);
        anchors.WitnessRestore(head);
        return new RestoreAttempt(target, verdict.Content, null, IsBeforeDamaged: false, null);
    }

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
        var (head, problem) = await BringAsync(verdict, target, part, before, token);
        if (problem is not null)
        {
            return RestoreAttempt.Refused(target, problem);
        }

        if (hold?.TryEnd() == false)
        {
            return RestoreAttempt.Refused(target, new BackupProblem(BackupFault.DatabaseInUse, target));
        }

        SetAside(target, before);
        File.Move(part, target, overwrite: true);
        anchors.WitnessRestore(head);
        return new RestoreAttempt(target, verdict.Content, before, isDamaged, null);
    }

    /// <summary>Copies the backup beside the target, lets its log tell of it, and announces it in the places of anchors.</summary>
    private async Task<(AuditHead Head, BackupProblem? Problem)> BringAsync(BackupVerdict verdict, string target, string part, string? before, CancellationToken token)
    {
        if (BackupRestore.Bring(verdict, part, target, writer.FreeAt) is { } problem)
        {
            return (AuditHead.Empty, problem);
        }

        var head = verdict.Content?.Audit is null
            ? AuditHead.Empty
            : await RestoredEntry.WriteAsync(part, Act(verdict.File, before), author, time, token);
        anchors.AnnounceRestore(head);
        return (head, null);
    }

    private static AuditDraft Act(string backup, string? before) =>
        AuditDraft.Act(AuditActions.BackupRestored, "Backup", Path.GetFileName(backup), Path.GetFileName(before));

    /// <summary>A damaged database cannot be copied by SQLite, but somebody may still save something from it. Null when only its sides are left.</summary>
    private string? KeepAsItIs(string target)
    {
        if (!File.Exists(target))
        {
            return null;
        }

        var file = writer.Folder.NewFile(time.GetUtcNow(), BackupReason.BeforeRestore.Code() + Damaged);
        writer.Folder.Create();
        var part = file + BackupFolder.Unfinished;
        try
        {
            WholeCopy.To(part, target);
            File.Move(part, file);
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
        /// <exception cref="SqliteException">It cannot be opened or read in for another reason.</exception>
        public static Hold? TryTake(string target, out bool isDamaged)
        {
            isDamaged = false;
            SqliteConnection? connection = null;
            try
            {
                connection = BackupConnections.Existing(target, Patience);
                // whoever may only read learns so here, and is not told that a program has it open
                connection.Scalar("BEGIN IMMEDIATE");
                connection.Scalar("ROLLBACK");
                if (connection.TryStandAlone())
                {
                    connection.Scalar("BEGIN IMMEDIATE");
                    return new Hold(connection);
                }
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_CANTOPEN)
            {
                isDamaged = true;
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            {
                isDamaged = false;
            }
            catch (SqliteException)
            {
                connection?.Dispose();
                throw;
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
