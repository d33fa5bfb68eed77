using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Features.Observations;

namespace PilotReview.Testing;

/// <summary>A real SQLite file in a folder of its own, with the present schema; gone when disposed.</summary>
public sealed class TempDatabase : IDbContextFactory<AppDb>, IAsyncDisposable
{
    /// <summary>The review of the sample that is a draft where its story is not told.</summary>
    public const string DraftReview = "SK-2023";

    /// <summary>Made once a process; every further database is a copy of the file.</summary>
    private static readonly Lazy<Task<byte[]>> Empty = new(() => MakeAsync(_ => Task.CompletedTask));

    private static readonly Lazy<Task<byte[]>> Sample = new(() => MakeAsync(database => database.SeedAsync()));

    private static readonly Lazy<Task<byte[]>> Draft = new(() => MakeAsync(async database =>
    {
        await database.SeedAsync(_ => false);
        await database.ChangeAsync(db =>
        {
            var review = db.Reviews.First(review => review.Code != DraftReview);
            db.Entry(review).Property(item => item.State).CurrentValue = ReviewState.Published;
            var content = new ReviewConclusion { Date = new(2021, 10, 23), Text = new("Tiếp tục duy trì mô hình."), CommendedCollectives = 2, CommendedIndividuals = 10 };
            review.Conclude(new ConclusionAct { Act = 1, Content = content, SnapshotHash = string.Empty, RecordedAt = DateTimeOffset.UnixEpoch });
        });
    }));

    private static readonly Lazy<Task<byte[]>> Rivals = new(() => MakeAsync(database => database.SeedAsync(scenario: "party-cells")));

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

    public static async Task<TempDatabase> CreateAsync(CancellationToken token = default) => await OfAsync(await Empty.Value, token);

    /// <summary>With the sample scenario, taken in as <c>seed</c> does.</summary>
    public static async Task<TempDatabase> CreateWithSampleAsync(CancellationToken token = default) => await OfAsync(await Sample.Value, token);

    /// <summary>With the scenario in which four models stand side by side.</summary>
    public static async Task<TempDatabase> CreateWithRivalsAsync(CancellationToken token = default) => await OfAsync(await Rivals.Value, token);

    /// <summary>The same without the story of its reviews: <see cref="DraftReview"/> is still a draft, and the other one was published by an earlier program, without anything but its
    /// conclusion.</summary>
    public static async Task<TempDatabase> CreateWithDraftAsync(CancellationToken token = default) => await OfAsync(await Draft.Value, token);

    /// <summary>Writes a database with the sample scenario to a file of the caller's.</summary>
    public static async Task WriteSampleAsync(string file, CancellationToken token = default) => await System.IO.File.WriteAllBytesAsync(file, await Sample.Value, token);

    /// <summary>A second database with all that this one holds, in a folder of its own.</summary>
    public static TempDatabase CopyOf(TempDatabase database)
    {
        var copy = InNewFolder();
        using var from = new SqliteConnection($"Data Source={database.File}");
        using var to = new SqliteConnection($"Data Source={copy.File};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    public AppDb CreateDbContext() => new AppDb(_options).WriteAs(new AuditAuthor(null, "test"), TimeProvider.System);

    /// <summary>Takes the sample scenario in, as <c>seed</c> does.</summary>
    /// <param name="tells">Of which reviews the story is told; of all when null.</param>
    /// <param name="scenario">The scenario.</param>
    public async Task SeedAsync(Func<string, bool>? tells = null, string scenario = SampleScenario.Default)
    {
        var outcome = await new SampleScenario(this, new WorkbookImport(this, TimeProvider.System), TimeProvider.System).SeedAsync(scenario, CancellationToken.None, tells);
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException($"The sample was not taken in: {outcome.Refusal}.");
        }
    }

    /// <summary>Opens the database, does something and saves.</summary>
    public async Task ChangeAsync(Action<AppDb> change, CancellationToken token = default)
    {
        await using var db = CreateDbContext();
        change(db);
        await db.SaveChangesAsync(token);
    }

    public ValueTask DisposeAsync()
    {
        LetGo();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static TempDatabase InNewFolder() => new(Directory.CreateTempSubdirectory("pilotreview-").FullName);

    private static async Task<TempDatabase> OfAsync(byte[] file, CancellationToken token)
    {
        var database = InNewFolder();
        await System.IO.File.WriteAllBytesAsync(database.File, file, token);
        return database;
    }

    private static async Task<byte[]> MakeAsync(Func<TempDatabase, Task> fill)
    {
        await using var database = InNewFolder();
        await using (var db = database.CreateDbContext())
        {
            await SqliteSetup.MigrateAsync(db, CancellationToken.None);
            await fill(database);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        database.LetGo();
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }

    private void LetGo()
    {
        using var connection = new SqliteConnection(CreateDbContext().Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
    }
}
