using System.Text.Json;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Tests.Features.Workbooks;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

/// <summary>Entry workbooks by the command line.</summary>
public sealed class DataVerbsTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-BP.1";

    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-data-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "p.db");

    private string Book => Path.Combine(_folder, "so-lieu.xlsx");

    public async ValueTask InitializeAsync() => await TempDatabase.WriteSampleAsync(Database, Token);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Workbook_IsExportedFilledInAndTakenOnce()
    {
        await FillAsync(39, 47);
        Assert.Equal(ExitCodes.Done, await RunAsync("import-data", Book, "--dry-run", "--database", Database));
        Assert.Single(TableRows.Of(Database)["ImportBatches"]);
        Assert.True(await RunAsync("import-data", Book, "--database", Database) == ExitCodes.Done, _error.ToString());
        Assert.Equal(2, TableRows.Of(Database)["ImportBatches"].Count);
        Assert.Equal(ExitCodes.Done, await RunAsync("import-data", Book, "--database", Database));
        Assert.Equal(2, TableRows.Of(Database)["ImportBatches"].Count);
    }

    [Fact]
    public async Task WrongCell_TakesNothingAndIsListed()
    {
        await FillAsync(60, 47);
        Assert.Equal(ExitCodes.Refused, await RunAsync("import-data", Book, "--json", "--database", Database));
        using var answer = JsonDocument.Parse(_output.ToString());
        Assert.Equal("fault", answer.RootElement.GetProperty("cells")[0].GetProperty("kind").GetString());
        Assert.Equal(ExitCodes.Refused, await RunAsync("import-data", Book, "--database", Database));
        Assert.Contains("Tử số 60 nhiều hơn mẫu số 47.", _error.ToString(), StringComparison.Ordinal);
        Assert.Single(TableRows.Of(Database)["ImportBatches"]);
    }

    [Fact]
    public async Task Import_ToldAnEntryWorkbook_NamesTheOtherVerb()
    {
        await FillAsync(39, 47);
        Assert.Equal(ExitCodes.Refused, await RunAsync("import", Book, "--database", Database));
        Assert.Contains("import-data", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WritesLines_AndRefusesWhatThereIsNot()
    {
        var csv = Path.Combine(_folder, "so-lieu.csv");
        Assert.Equal(ExitCodes.Done, await RunAsync("export-data", "P1-K1-BP", "2022-12", "--out", csv, "--database", Database));
        Assert.StartsWith("unit;unit_name;", await File.ReadAllTextAsync(csv, Token), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Refused, await RunAsync("export-data", "NO", "2022-12", "--out", csv, "--database", Database));
        Assert.Equal(ExitCodes.Refused, await RunAsync("export-data", "P1-K1", "2022-12", "--out", csv, "--database", Database));
        Assert.Equal(ExitCodes.Refused, await RunAsync("export-data", "P1", "12/2022", "--out", csv, "--database", Database));
    }

    private async Task FillAsync(int numerator, int denominator)
    {
        Assert.True(await RunAsync("export-data", "P1", "2026-10", "--out", Book, "--database", Database) == ExitCodes.Done, _error.ToString());
        _output.GetStringBuilder().Clear();
        var filled = WorkbookWorld.Edit(await File.ReadAllBytesAsync(Book, Token), book =>
        {
            WorkbookWorld.Cell(book, Branch, "n:DSH", Period.Month(2026, 10)).Value = numerator;
            WorkbookWorld.Cell(book, Branch, "d:DSH", Period.Month(2026, 10)).Value = denominator;
        });
        await File.WriteAllBytesAsync(Book, filled, Token);
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
