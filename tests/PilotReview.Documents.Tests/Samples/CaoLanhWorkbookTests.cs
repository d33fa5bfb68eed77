using System.Globalization;
using System.Text.RegularExpressions;
using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.Writing;
using Xunit;

namespace PilotReview.Documents.Tests.Samples;

public sealed class CaoLanhWorkbookTests
{
    private static readonly byte[] Made = ScenarioWriter.Write(CaoLanhScenario.Build());

    [Fact]
    public void Generator_TwoRuns_SameBytes() => Assert.Equal(Made, ScenarioWriter.Write(CaoLanhScenario.Build()));

    [Fact]
    public void Generator_CommittedFile_SameCells()
    {
        var made = SampleWorkbook.Read(Made);

        Assert.Equal(SampleWorkbook.Committed.Columns.Keys, made.Columns.Keys);
        foreach (var sheet in made.Columns.Keys)
        {
            Assert.Equal(Cells(SampleWorkbook.Committed, sheet), Cells(made, sheet));
        }
    }

    [Fact]
    public void Readme_NamesTheSeed() =>
        Assert.Contains(
            CaoLanhScenario.Seed.ToString(CultureInfo.InvariantCulture),
            File.ReadAllText(SampleWorkbook.InRepository("samples", "cao-lanh", "README.md")));

    [Fact]
    public void Columns_AreThoseOfTheDescription()
    {
        var described = File.ReadLines(SampleWorkbook.InRepository("docs", "workbook.md"))
            .Select(line => Regex.Match(line, @"^\| `(\w+)` \| (.+) \|$"))
            .Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        // visits and figures of organisations have samples of their own
        Assert.Equal(["figure_lines", "figure_tables", "visits"], described.Keys.Except(SampleWorkbook.Committed.Columns.Keys).Order());
        Assert.Empty(SampleWorkbook.Committed.Columns.Keys.Except(described.Keys));
        foreach (var (sheet, columns) in SampleWorkbook.Committed.Columns)
        {
            // the sample was made before some columns were; it reads without them
            Assert.Empty(columns.Except(Codes(described[sheet])));
        }
    }

    [Fact]
    public void RequiredColumns_AreFilled()
    {
        foreach (var line in File.ReadLines(SampleWorkbook.InRepository("docs", "workbook.md")))
        {
            var match = Regex.Match(line, @"^\| `(\w+)` \| (.+) \|$");
            var required = match.Success && SampleWorkbook.Committed.Columns.ContainsKey(match.Groups[1].Value) ? Codes(match.Groups[2].Value, requiredOnly: true) : [];
            foreach (var column in required)
            {
                Assert.All(SampleWorkbook.Committed[match.Groups[1].Value], row => Assert.True(row.Has(column), column));
            }
        }
    }

    [Fact]
    public void Periods_AreText() =>
        Assert.All(SampleWorkbook.Committed["observations"], row => Assert.IsType<string>(row.Value("period")));

    private static List<(int Row, string Column, object? Value)> Cells(SampleWorkbook workbook, string sheet) =>
        [.. workbook[sheet].SelectMany((row, index) => row.Cells.Select(cell => (index, cell.Key, cell.Value)))];

    // the codes stand before the first full stop that ends a sentence; lists of allowed values stand in brackets and back quotes
    private static string[] Codes(string description, bool requiredOnly = false) =>
        [.. Regex.Matches(Regex.Replace(description, @"\([^)]*\)|\. .*|`[^`]*`", " "), @"([a-z_]+)(\*?)")
            .Where(match => !requiredOnly || match.Groups[2].Value == "*")
            .Select(match => match.Groups[1].Value)];
}
