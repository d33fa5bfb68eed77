using BenchmarkDotNet.Attributes;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Data.Queries;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using PilotReview.Documents.Pdf;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Word;
using PilotReview.Testing;

namespace PilotReview.Benchmarks;

/// <summary>What a user waits for, on the sample: taking it in, opening a review, writing its documents. Figures: docs/measurements.md.</summary>
[MemoryDiagnoser]
public class SampleBenchmarks
{
    private const string ReviewCode = "SK-2021";

    private TempDatabase? _database;
    private ReviewDossier? _dossier;
    private Report? _report;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("Not set up.");

    /// <summary>Waits: an unfinished task of a set-up is not waited for when benchmarks run in this process.</summary>
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task CleanUpAsync() => await Database.DisposeAsync();

    /// <summary>A new database, copied from one that was migrated, and the whole sample taken in.</summary>
    [Benchmark]
    public async Task ImportSample()
    {
        await using var database = await TempDatabase.CreateAsync();
        await database.SeedAsync();
    }

    [Benchmark]
    public Task<ReviewDossier> ReadDossier() => DossierAsync();

    [Benchmark]
    public int Evaluate() => new ReviewEvaluation(_dossier ?? throw new InvalidOperationException("Not set up.")).Findings.Count;

    [Benchmark]
    public long WritePdf() => Write(PdfRenderer.Write);

    [Benchmark]
    public long WriteExcel() => Write(ExcelRenderer.Write);

    [Benchmark]
    public long WriteWord() => Write(WordRenderer.Write);

    /// <summary>Three times the text, tables and charts of the sample: about thirty pages.</summary>
    [Benchmark]
    public long WriteLongWord() => Write((report, to) => WordRenderer.Write(report with { Body = [.. report.Body, .. report.Body, .. report.Body] }, to));

    private async Task SetUpAsync()
    {
        _database = await TempDatabase.CreateWithSampleAsync();
        _dossier = await DossierAsync();
        _report = ReviewReport.Build(new ReviewEvaluation(_dossier), Formats.Vietnamese);
    }

    private long Write(Action<Report, Stream> write)
    {
        using var stream = new MemoryStream();
        write(_report ?? throw new InvalidOperationException("Not set up."), stream);
        return stream.Length;
    }

    private async Task<ReviewDossier> DossierAsync()
    {
        await using var db = Database.CreateDbContext();
        return await ReviewDossierQuery.LoadAsync(db, ReviewCode, CancellationToken.None)
            ?? throw new InvalidOperationException("The sample lacks its review.");
    }
}
