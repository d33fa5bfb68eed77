using BenchmarkDotNet.Attributes;
using PilotReview.Core.Audit;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Data.Import;
using PilotReview.Documents.Import;
using PilotReview.Testing;

namespace PilotReview.Benchmarks;

/// <summary>What the log costs: the sample's 10,243 values taken in with it, the entries of those values alone, and its verification. Figures: docs/measurements.md.</summary>
[WarmupCount(3)]
[IterationCount(15)]
[InvocationCount(1)]
public class AuditBenchmarks
{
    private TempDatabase? _stored;
    private ScenarioRows? _rows;
    private List<AuditDraft>? _drafts;

    private TempDatabase Stored => _stored ?? throw new InvalidOperationException("Not set up.");

    /// <summary>Waits: an unfinished task of a set-up is not waited for when benchmarks run in this process.</summary>
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task CleanUpAsync() => await Stored.DisposeAsync();

    [IterationSetup(Target = nameof(StoreSample))]
    public void ReadRows() => _rows = Rows();

    /// <summary>The checked rows of the sample into a new database, log included.</summary>
    [Benchmark]
    public async Task StoreSample()
    {
        await using var database = await TempDatabase.CreateAsync();
        await StoreAsync(database, _rows ?? throw new InvalidOperationException("Not set up."));
    }

    /// <summary>The same number of entries for its figures, hashed and written in one transaction, and nothing else.</summary>
    [Benchmark]
    public async Task<int> LogAlone()
    {
        var drafts = _drafts ?? throw new InvalidOperationException("Not set up.");
        await using var database = await TempDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        await db.RecordAsync(drafts, CancellationToken.None);
        return drafts.Count;
    }

    /// <summary>A new database, for subtraction.</summary>
    [Benchmark]
    public async Task NewDatabase()
    {
        await using var database = await TempDatabase.CreateAsync();
    }

    [Benchmark]
    public Task<AuditVerdict> VerifyLog() => VerifyAsync(compareData: false);

    [Benchmark]
    public Task<AuditVerdict> VerifyLogAndData() => VerifyAsync(compareData: true);

    private async Task SetUpAsync()
    {
        _stored = await TempDatabase.CreateAsync();
        await StoreAsync(_stored, Rows());
        await using var db = _stored.CreateDbContext();
        _drafts = SampleLog.Drafts(db);
    }

    private async Task<AuditVerdict> VerifyAsync(bool compareData)
    {
        await using var db = Stored.CreateDbContext();
        return await LogCheck.VerifyAsync(db, [], compareData, CancellationToken.None);
    }

    private static ScenarioRows Rows()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "cao-lanh", "cao-lanh.xlsx"));
        return WorkbookReader.Read(file, ImportLimits.Default, CancellationToken.None).Rows;
    }

    private static async Task StoreAsync(TempDatabase database, ScenarioRows rows)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var batch = new ImportBatch { FileName = "cao-lanh.xlsx", Sha256 = "00", At = DateTimeOffset.UnixEpoch, Rows = rows.Count };
        await ImportStore.AddAsync(db, rows, batch, null, CancellationToken.None);
        await transaction.CommitAsync();
    }
}
