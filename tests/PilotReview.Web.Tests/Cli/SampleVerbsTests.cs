using System.Globalization;
using System.Text;
using System.Text.Json;
using ClosedXML.Excel;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Data.Queries;
using PilotReview.Web.Cli;
using PilotReview.Web.Features.Observations;
using PilotReview.Web.Tests.Features;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

/// <summary>The verbs that work on data, on the sample.</summary>
public sealed class SampleVerbsTests(SampleDatabase sample) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-verbs-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Seed_NewFile_CountsWhatItLoaded_AndAgainChangesNothing()
    {
        var file = Path.Combine(_folder, "new", "p.db");
        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--json", "--database", file));
        var first = _output.ToString();
        using var answer = JsonDocument.Parse(first);
        Assert.Equal(2, answer.RootElement.GetProperty("reviews").GetInt32());
        Assert.True(answer.RootElement.GetProperty("observations").GetInt32() > 10_000);
        Assert.True(answer.RootElement.GetProperty("units").GetInt32() > 30);

        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--json", "--database", file));
        Assert.Equal(first, _output.ToString());
        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--database", file));
        Assert.Contains("Kịch bản cao-lanh đã có sẵn", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_UnknownScenario_IsRefusedAndMakesNoFile()
    {
        var file = Path.Combine(_folder, "p.db");
        Assert.Equal(ExitCodes.Refused, await RunAsync("seed", "--scenario", "../cao-lanh", "--database", file));
        Assert.False(File.Exists(file));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task DatabaseWithOtherData_TakesNoSample_HoweverItComes()
    {
        var file = Path.Combine(_folder, "p.db");
        var own = Path.Combine(_folder, "so-lieu.xlsx");
        using (var book = new XLWorkbook(SampleFile()))
        {
            book.Properties.Title = "của cơ quan";
            book.SaveAs(own);
        }

        Assert.Equal(ExitCodes.Done, await RunAsync("import", own, "--json", "--database", file));
        Assert.Equal(ExitCodes.Refused, await RunAsync("seed", "--database", file));
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Refused, await RunAsync("import", SampleFile(), "--json", "--database", file));
        using var answer = JsonDocument.Parse(_output.ToString());
        Assert.Equal("sample_file", Assert.Single(answer.RootElement.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(0L, await MarksAsync(file));
    }

    [Fact]
    public async Task Import_OfTheSample_LeavesItsMark()
    {
        var file = Path.Combine(_folder, "p.db");
        Assert.Equal(ExitCodes.Done, await RunAsync("import", SampleFile(), "--json", "--database", file));
        Assert.Equal(1L, await MarksAsync(file));
    }

    [Fact]
    public async Task Seed_KeepsTheFileAndItsHashAsTheSource()
    {
        await using var db = sample.Database.CreateDbContext();
        var batch = Assert.Single(db.ImportBatches);
        var bytes = await File.ReadAllBytesAsync(SampleFile(), TestContext.Current.CancellationToken);
        Assert.Equal("cao-lanh.xlsx", batch.FileName);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), batch.Sha256);
    }

    /// <summary>As a spreadsheet program holds a file that somebody looks at, and as one that is being written.</summary>
    [Theory]
    [InlineData(FileShare.Read, ExitCodes.Done)]
    [InlineData(FileShare.None, ExitCodes.Refused)]
    public async Task Import_FileOpenElsewhere_IsReadOrNamed(FileShare share, int expected)
    {
        var file = Path.Combine(_folder, "so-lieu.xlsx");
        File.Copy(SampleFile(), file);
        await using var open = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, share);
        Assert.Equal(expected, await RunAsync("import", file, "--dry-run", "--database", Path.Combine(_folder, "p.db")));
        Assert.Equal(expected == ExitCodes.Refused, _error.ToString().Contains(VerbTexts.Say(nameof(CliText.ImportUnreadable), file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        var file = Path.Combine(_folder, "p.db");
        Assert.Equal(ExitCodes.Done, await RunAsync("import", SampleFile(), "--dry-run", "--json", "--database", file));
        using var answer = JsonDocument.Parse(_output.ToString());
        Assert.True(answer.RootElement.GetProperty("accepted").GetBoolean());
        Assert.True(answer.RootElement.GetProperty("rows").GetInt32() > 10_000);

        // the same again is accepted again: nothing was stored
        Assert.Equal(ExitCodes.Done, await RunAsync("import", SampleFile(), "--dry-run", "--database", file));
    }

    [Fact]
    public async Task Import_WrongCells_AreNamedInBothLanguages_AndNothingComesIn()
    {
        var wrong = Path.Combine(_folder, "sai.xlsx");
        using (var book = new XLWorkbook(SampleFile()))
        {
            var cells = book.Worksheet("observations");
            var numerator = cells.Row(1).CellsUsed().Single(cell => cell.GetString() == "numerator").Address.ColumnNumber;
            cells.Cell(2, numerator).Value = 999_999;
            cells.Cell(3, numerator).SetValue("85,4");
            cells.Cell(4, numerator).FormulaA1 = "1+1";
            book.SaveAs(wrong);
        }

        var file = Path.Combine(_folder, "p.db");
        Assert.Equal(ExitCodes.Refused, await RunAsync("import", wrong, "--json", "--database", file));
        using var answer = JsonDocument.Parse(_output.ToString());
        var problems = answer.RootElement.GetProperty("problems").EnumerateArray().ToList();
        Assert.False(answer.RootElement.GetProperty("accepted").GetBoolean());
        Assert.Contains(problems, problem => problem.GetProperty("code").GetString() == "number_as_text");
        Assert.Contains(problems, problem => problem.GetProperty("code").GetString() == "formula");
        Assert.All(problems, problem =>
        {
            Assert.Equal("observations", problem.GetProperty("sheet").GetString());
            Assert.Matches("^[A-Z]+[34]$", problem.GetProperty("cell").GetString());
            Assert.Contains(" / ", problem.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains(" / ", problem.GetProperty("fix").GetString(), StringComparison.Ordinal);
        });

        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--database", file));
    }

    [Fact]
    public async Task Evaluate_Json_HasEveryField()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("evaluate", "--review", "SK-2021", "--json", "--database", sample.Database.File));
        using var answer = JsonDocument.Parse(_output.ToString());
        var root = answer.RootElement;
        Assert.Equal((1, "SK-2021", EngineVersion.Current), (root.GetProperty("schema").GetInt32(), root.GetProperty("review").GetString(), root.GetProperty("engine").GetString()));
        string[] fields =
        [
            "unit", "indicator", "verdict", "reason", "notes", "before", "after", "change", "lower", "upper", "p", "q", "delta", "net", "net_lower", "net_upper",
            "family_size", "se", "waves", "points_used", "guard_passed", "detectable", "rule_verdict", "rule_reason", "dropped_periods", "comparison_units",
            "rank", "of", "quality",
        ];
        string[] verdicts = ["improved", "worsened", "no_clear_change", "not_enough_data", "at_ceiling", "different_scale"];
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding =>
        {
            Assert.Equal(fields, finding.EnumerateObject().Select(field => field.Name));
            Assert.Contains(finding.GetProperty("verdict").GetString(), verdicts);
            Assert.Equal(["value", "num", "den", "periods", "missing"], finding.GetProperty("before").EnumerateObject().Select(field => field.Name));
        });
        var attendance = root.GetProperty("findings").EnumerateArray()
            .Single(finding => (finding.GetProperty("unit").GetString(), finding.GetProperty("indicator").GetString()) == ("P1-K1-BP", "DSH"));
        Assert.Equal(("improved", "clear_change"), (attendance.GetProperty("verdict").GetString(), attendance.GetProperty("reason").GetString()));
        Assert.All((string[])["p", "q", "rank", "of", "net", "se", "detectable"], name => Assert.Equal(JsonValueKind.Number, attendance.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Evaluate_MethodFile_NeedsNoDatabase()
    {
        var file = Path.Combine(_folder, "cases.json");
        var to = Path.Combine(_folder, "answers.json");
        await File.WriteAllTextAsync(file, """
            {"schema":1,"method":"wilson","cases":[
              {"id":"a","method":"wilson","input":{"x":81,"n":263,"conf":0.95},"expected":{"estimate":7}},
              {"id":"b","input":{"x":9,"n":3,"conf":0.95}},
              {"id":"c","method":"no_such_method","input":{}}]}
            """, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Done, await RunAsync("evaluate", "--in", file, "--out", to));

        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(to, TestContext.Current.CancellationToken));
        var results = answer.RootElement.GetProperty("cases").EnumerateArray().ToDictionary(
            found => found.GetProperty("id").GetString() ?? string.Empty, found => found.GetProperty("result"));
        Assert.Equal(0.2552885, results["a"].GetProperty("lower").GetDouble(), 1e-6);
        Assert.Equal("bad_input", results["b"].GetProperty("reason").GetString());
        Assert.Equal("unknown_method", results["c"].GetProperty("reason").GetString());
        Assert.Contains("no_such_method", _error.ToString());
    }

    [Theory]
    [InlineData("{\"schema\":1,")]
    [InlineData("{\"schema\":2,\"cases\":[]}")]
    [InlineData("{\"schema\":1}")]
    [InlineData("{\"schema\":1,\"cases\":[{\"method\":\"wilson\",\"input\":{}}]}")]
    [InlineData("[1,2]")]
    public async Task Evaluate_WhatIsNoMethodFile_IsOneSentence(string content)
    {
        var file = Path.Combine(_folder, "cases.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Refused, await RunAsync("evaluate", "--in", file));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--in", "a.json", "--review", "SK-2021")]
    [InlineData("--review", "SK-2021", "--out", "b.json")]
    public async Task Evaluate_BothOrNeither_IsWrongUsage(params string[] args) =>
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync(["evaluate", .. args]));


    [Theory]
    [InlineData("evaluate", "--review", "KHONG-CO")]
    [InlineData("report", "--review", "KHONG-CO", "--format", "pdf", "--out", "x.pdf")]
    public async Task UnknownReview_IsOneSentence(params string[] args)
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync([.. args, "--database", sample.Database.File]));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("report", "--review", "SK-2021", "--format", "odt", "--out", "x.odt")]
    [InlineData("report", "--review", "SK-2021", "--out", "x.pdf")]
    [InlineData("evaluate")]
    [InlineData("import")]
    public async Task MissingOrUnknownOption_IsWrongUsage(params string[] args) => Assert.Equal(ExitCodes.WrongUsage, await RunAsync(args));

    [Fact]
    public async Task Report_Pdf_IsTheSameEachTime()
    {
        var first = await ReportAsync("pdf");
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(first, 0, 5));
        Assert.Equal(first, await ReportAsync("pdf"));
    }

    [Fact]
    public async Task Report_Xlsx_HoldsTheFiguresOfTheEvaluation()
    {
        using var book = new XLWorkbook(new MemoryStream(await ReportAsync("xlsx")));
        await using var db = sample.Database.CreateDbContext();
        var dossier = Assert.IsType<ReviewDossier>(await ReviewDossierQuery.LoadAsync(db, "SK-2021", TestContext.Current.CancellationToken));
        var summary = book.Worksheet("Tổng hợp");
        var shares = new ReviewEvaluation(dossier).Findings.Where(finding => finding.Result is { Status: ComparisonStatus.Computed, Before.Numerator: not null });
        Assert.All(shares, finding =>
        {
            var row = summary.RowsUsed().Single(line => line.CellsUsed().Any(cell => cell.GetString().Contains(finding.Code, StringComparison.Ordinal)));
            // figures that stand on the sheets of the units are read through their formulas
            var numbers = row.CellsUsed().Where(cell => cell.DataType == XLDataType.Number || cell.HasFormula)
                .Select(cell => cell.HasFormula ? cell.CachedValue : cell.Value)
                .Select(value => decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : -1)
                .ToList();
            Assert.Contains(finding.Result.Before.Numerator.GetValueOrDefault(), numbers);
            Assert.Contains(finding.Result.After.Denominator.GetValueOrDefault(), numbers);
        });
    }

    private static async Task<object?> MarksAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM SampleMarks";
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static string SampleFile() =>
        SampleScenario.FileOf(SampleScenario.Default) ?? throw new InvalidOperationException("The sample does not travel with the program.");

    private async Task<byte[]> ReportAsync(string format)
    {
        var file = Path.Combine(_folder, "report." + format);
        Assert.Equal(ExitCodes.Done, await RunAsync(
            "report", "--review", "SK-2021", "--format", format, "--out", file, "--database", sample.Database.File));
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
