using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Data.Import;
using PilotReview.Data.Queries;
using PilotReview.Documents.Import;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests;

/// <summary>Takes the rows of a workbook into a database the ordinary way.</summary>
internal static class Scenario
{
    /// <summary>The sample that travels with the program.</summary>
    public static ScenarioRows Sample()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", "cao-lanh", "cao-lanh.xlsx"));
        var content = WorkbookReader.Read(file, ImportLimits.Default, CancellationToken.None);
        Assert.Empty(content.Problems);
        return content.Rows;
    }

    /// <summary>The sample without its observations, and a few observations of one branch.</summary>
    public static ScenarioRows Small(params ObservationRow[] observations)
    {
        var rows = Sample();
        rows.Observations.Clear();
        rows.Observations.AddRange(observations);
        return rows;
    }

    public static ObservationRow Attendance(string period, int numerator, int denominator, ObservationState state = ObservationState.Approved)
    {
        Assert.True(Period.TryParse(period, out var month));
        var source = new RowSource("observations", 2, new Dictionary<string, string> { ["numerator"] = "D" });
        return new ObservationRow(source, "MH-01", "DSH", month, numerator, denominator, null, null, state, "ghi chú", string.Empty);
    }

    public static async Task StoreAsync(TempDatabase database, ScenarioRows rows, CancellationToken token)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        Assert.Empty(ScenarioCheck.Check(rows, await KnownCodesQuery.LoadAsync(db, token)));
        var batch = new ImportBatch { FileName = "tep.xlsx", Sha256 = "00", At = DateTimeOffset.UnixEpoch, Rows = rows.Count };
        await ImportStore.AddAsync(db, rows, batch, null, token);
        await transaction.CommitAsync(token);
    }

    public static ScenarioRows OnlyObservations(params ObservationRow[] observations)
    {
        var rows = new ScenarioRows();
        rows.Observations.AddRange(observations);
        return rows;
    }
}
