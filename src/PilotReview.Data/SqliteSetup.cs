using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace PilotReview.Data;

/// <summary>All that is particular to SQLite: the connection, write-ahead logging, foreign keys, the time to wait for a lock, and the triggers that keep the
/// sample mark and the log.</summary>
public static class SqliteSetup
{
    /// <summary>How long a statement waits for another writer before it gives up.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long an update of the schema may take or wait for another program's.</summary>
    public static readonly TimeSpan MigrationTimeout = TimeSpan.FromMinutes(2);

    private const string KeepSampleMark = """
        CREATE TRIGGER IF NOT EXISTS KeepSampleMark_Delete BEFORE DELETE ON SampleMarks
        BEGIN SELECT RAISE(ABORT, 'the sample mark cannot be removed'); END;
        CREATE TRIGGER IF NOT EXISTS KeepSampleMark_Update BEFORE UPDATE ON SampleMarks
        BEGIN SELECT RAISE(ABORT, 'the sample mark cannot be changed'); END;
        """;

    private const string KeepLog = """
        CREATE TRIGGER IF NOT EXISTS KeepLog_Delete BEFORE DELETE ON AuditEntries
        BEGIN SELECT RAISE(ABORT, 'the log cannot be shortened'); END;
        CREATE TRIGGER IF NOT EXISTS KeepLog_Update BEFORE UPDATE ON AuditEntries
        BEGIN SELECT RAISE(ABORT, 'the log cannot be changed'); END;
        """;

    /// <summary>Registers the context factory for the file at <paramref name="path"/>.</summary>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string path) =>
        services.AddDbContextFactory<AppDb>(options => Configure(options, path));

    /// <summary>Sets the connection up; used by the factory and by tests.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string path)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = (int)BusyTimeout.TotalSeconds,
        };
        return options.UseSqlite(connection.ConnectionString).AddInterceptors(PragmaInterceptor.Instance);
    }

    /// <summary>Brings the schema up to date. Creates the file and its folder when they are missing.</summary>
    /// <exception cref="SqliteException">The schema stays locked by another update for longer than <paramref name="timeout"/>.</exception>
    public static async Task MigrateAsync(AppDb db, CancellationToken token, TimeSpan? timeout = null)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            PrivateFolder.Create(folder);
        }

        await MigrateWithinAsync(db, timeout ?? MigrationTimeout, token);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", token);
        await db.Database.ExecuteSqlRawAsync(KeepSampleMark, token);
        await db.Database.ExecuteSqlRawAsync(KeepLog, token);
    }

    /// <summary>A program that was killed while it updated the schema leaves a lock row behind, on which the tool would wait without end.</summary>
    private static async Task MigrateWithinAsync(AppDb db, TimeSpan timeout, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(timeout);
        try
        {
            await db.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new SqliteException("The schema is locked by another update.", SQLitePCL.raw.SQLITE_LOCKED);
        }
    }

    /// <summary>Sets what SQLite keeps per connection and not in the file.</summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public static PragmaInterceptor Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Command(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant(
                $"PRAGMA busy_timeout = {(int)BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            return command;
        }
    }
}
