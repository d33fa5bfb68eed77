using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data;

namespace PilotReview.Testing;

/// <summary>A real SQLite file in a folder of its own, with the present schema; gone when disposed.</summary>
public sealed class TempDatabase : IDbContextFactory<AppDb>, IAsyncDisposable
{
    private readonly DbContextOptions<AppDb> _options;

    private TempDatabase(string folder)
    {
        Folder = folder;
        File = Path.Combine(folder, "pilotreview.db");
        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Configure(options, File);
        _options = options.Options;
    }

    public string Folder { get; }

    public string File { get; }

    public static async Task<TempDatabase> CreateAsync(CancellationToken token = default)
    {
        var database = new TempDatabase(Directory.CreateTempSubdirectory("pilotreview-").FullName);
        await using var db = database.CreateDbContext();
        await SqliteSetup.MigrateAsync(db, token);
        return database;
    }

    /// <summary>A second database with all that this one holds, in a folder of its own.</summary>
    public static TempDatabase CopyOf(TempDatabase database)
    {
        var copy = new TempDatabase(Directory.CreateTempSubdirectory("pilotreview-").FullName);
        using var from = new SqliteConnection($"Data Source={database.File}");
        using var to = new SqliteConnection($"Data Source={copy.File};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    public AppDb CreateDbContext() => new AppDb(_options).WriteAs(new AuditAuthor(null, "test"), TimeProvider.System);

    /// <summary>Opens the database, does something and saves.</summary>
    public async Task ChangeAsync(Action<AppDb> change, CancellationToken token = default)
    {
        await using var db = CreateDbContext();
        change(db);
        await db.SaveChangesAsync(token);
    }

    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(CreateDbContext().Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
