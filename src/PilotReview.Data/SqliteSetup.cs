using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace PilotReview.Data;

/// <summary>All that is particular to SQLite: the connection, write-ahead logging, foreign keys, the time to wait for a lock, and the update of the schema.</summary>
public static class SqliteSetup
{
    /// <summary>How long a statement waits for another writer before it gives up.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long an update of the schema waits for another program's.</summary>
    public static readonly TimeSpan MigrationTimeout = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

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
    /// <returns>The names of guards that the database had lost and that were put back.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(AppDb db, CancellationToken token, TimeSpan? timeout = null)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            PrivateFolder.Create(folder);
        }

        // a new database is migrated before it can be asked
        var needsUpdate = !File.Exists(file) || (await db.Database.GetPendingMigrationsAsync(token)).Any() || (await Guards.MissingAsync(db, token)).Count > 0;
        var putBack = needsUpdate ? await UpdateAloneAsync(db, file, timeout ?? MigrationTimeout, token) : [];
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", token);
        return putBack;
    }

    /// <summary>One program at a time. The migration tool keeps a row of its own for that, which a program that is killed leaves behind and on which the next would wait without end;
    /// whoever holds the lock of the file knows that such a row is nobody's.</summary>
    private static async Task<IReadOnlyList<string>> UpdateAloneAsync(AppDb db, string file, TimeSpan timeout, CancellationToken token)
    {
        var start = Stopwatch.StartNew();
        while (true)
        {
            using var alone = FileLock.TryTake(file + ".migrating");
            if (alone is not null)
            {
                await ClearLeftLockAsync(db, token);
                // a program that was killed before it put the guards up leaves a log without entries
                var hadEntries = await Guards.HasEntriesAsync(db, token);
                var before = await StoredTables.ReadAsync(db, token);
                await db.Database.MigrateAsync(token);
                return await Guards.PutUpAsync(db, before, hadEntries, token);
            }

            if (start.Elapsed > timeout)
            {
                throw new SqliteException("The schema is locked by another update.", SQLitePCL.raw.SQLITE_LOCKED);
            }

            await Task.Delay(Pause, token);
        }
    }

    private static async Task ClearLeftLockAsync(AppDb db, CancellationToken token)
    {
        if ((await StoredTables.ReadAsync(db, token)).Contains("__EFMigrationsLock"))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", token);
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
            // recursive triggers: a row that is replaced is removed first, and the guards see it
            command.CommandText = FormattableString.Invariant(
                $"PRAGMA busy_timeout = {(int)BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;");
            return command;
        }
    }
}
