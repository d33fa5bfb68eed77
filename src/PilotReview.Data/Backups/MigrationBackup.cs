using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Backups;

namespace PilotReview.Data.Backups;

/// <summary>The backup without which no table is changed.</summary>
public static class MigrationBackup
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes a backup when the database holds tables and has steps to take; null when there is no need. When it could not be made, no step may be taken.</summary>
    public static async Task<BackupAttempt?> MakeWhenNeededAsync(AppDb db, BackupWriter writer, TimeProvider time, CancellationToken token)
    {
        var file = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        if (!File.Exists(file) || !HasTables(file) || !(await db.Database.GetPendingMigrationsAsync(token)).Any())
        {
            return null;
        }

        var start = time.GetTimestamp();
        while (true)
        {
            var attempt = await writer.WriteAsync(file, BackupReason.BeforeMigration, token);
            if (attempt.Problem is not { Fault: BackupFault.AnotherRunning } || time.GetElapsedTime(start) > SqliteSetup.BusyTimeout)
            {
                return attempt;
            }

            await Task.Delay(Pause, time, token);
        }
    }

    private static bool HasTables(string file)
    {
        using var connection = BackupConnections.Existing(file, SqliteSetup.BusyTimeout);
        return BackupInspection.HasTables(connection);
    }
}
