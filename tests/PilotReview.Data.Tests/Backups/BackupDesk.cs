using Microsoft.Data.Sqlite;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using PilotReview.Testing;

namespace PilotReview.Data.Tests.Backups;

/// <summary>A database, a folder for its backups and a clock, and the shortest ways to do things with them.</summary>
internal sealed class BackupDesk : IAsyncDisposable
{
    public const string Version = "9.9.9";

    private BackupDesk(TempDatabase database)
    {
        Database = database;
        Folder = new BackupFolder(Path.Combine(database.Folder, "backups"), database.File, Time.LocalTimeZone);
        Writer = new BackupWriter(Folder, Time, Version) { Patience = TimeSpan.FromSeconds(1) };
    }

    public TempDatabase Database { get; }

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 11, 29, 22, 30, 0, TimeSpan.FromHours(7)));

    public BackupFolder Folder { get; }

    public BackupWriter Writer { get; }

    /// <summary>With some rows to lose: pairs in two tables that always agree, and enough pages to damage one.</summary>
    public static async Task<BackupDesk> OpenAsync(CancellationToken token)
    {
        var desk = new BackupDesk(await TempDatabase.CreateAsync(token));
        Run(desk.Database.File, """
            CREATE TABLE LeftRows (Id INTEGER PRIMARY KEY, Text TEXT);
            CREATE TABLE RightRows (Id INTEGER PRIMARY KEY, Text TEXT);
            """);
        desk.AddPairs(200);
        return desk;
    }

    public void AddPairs(int count) => Run(Database.File, $"""
        BEGIN;
        INSERT INTO LeftRows (Text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT hex(randomblob(200)) FROM n;
        INSERT INTO RightRows SELECT Id, Text FROM LeftRows WHERE Id > (SELECT COALESCE(MAX(Id), 0) FROM RightRows);
        COMMIT;
        """);

    public async Task<StoredBackup> BackUpAsync(BackupReason reason, CancellationToken token)
    {
        var attempt = await Writer.WriteAsync(Database.File, reason, token);
        return attempt.Made ?? throw new InvalidOperationException(attempt.Problem?.ToString());
    }

    /// <summary>Lets go of the file, as a program that has stopped does.</summary>
    public void Stop() => SqliteConnection.ClearAllPools();

    public IEnumerable<string?> FilesLeft() => Directory.Exists(Folder.Path) ? Directory.EnumerateFiles(Folder.Path).Select(Path.GetFileName).Order() : [];

    public static void Run(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Ask(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
