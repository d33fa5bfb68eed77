using System.Text.RegularExpressions;
using PilotReview.Core.Import;
using PilotReview.Documents.Import;
using Xunit;

namespace PilotReview.Documents.Tests.Import;

/// <summary>The reader takes the columns that docs/workbook.md promises, and no others.</summary>
public sealed class WorkbookColumnsTests
{
    private static readonly Dictionary<string, string[]> Documented = ReadTable();

    public static TheoryData<string> Sheets => [.. Documented.Keys];

    [Fact]
    public void Table_ListsEverySheet() => Assert.Equal(ScenarioRows.Sheets.Order(), Documented.Keys.Order());

    [Theory]
    [MemberData(nameof(Sheets))]
    public void DocumentedColumns_AreKnown(string sheet)
    {
        var columns = Documented[sheet].Select(column => column.TrimEnd('*'));

        Assert.Equal([ImportProblemCode.NothingToImport], Read(sheet, columns).Select(problem => problem.Code));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void ColumnsWithAStar_AreTheRequiredOnes(string sheet)
    {
        var starred = Documented[sheet].Where(column => column.EndsWith('*')).Select(column => column.TrimEnd('*'));
        var missing = Read(sheet, ["x"]).Where(problem => problem.Code == ImportProblemCode.MissingColumn);

        Assert.Equal(starred, missing.Select(problem => problem.Arguments[0]));
    }

    private static IReadOnlyList<ImportProblem> Read(string sheet, IEnumerable<string> columns)
    {
        using var stream = new MemoryStream(new WorkbookBuilder().Add(sheet, string.Join(' ', columns)).Build());
        return WorkbookReader.Read(stream, ImportLimits.Default, CancellationToken.None).Problems;
    }

    /// <summary>Reads the table: codes up to the first full stop, without what stands in brackets.</summary>
    private static Dictionary<string, string[]> ReadTable()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "workbook.md"));
        return lines
            .Select(line => Regex.Match(line, @"^\| `(?<sheet>\w+)` \| (?<columns>.*) \|$"))
            .Where(match => match.Success)
            .ToDictionary(match => match.Groups["sheet"].Value, match => Columns(match.Groups["columns"].Value));
    }

    private static string[] Columns(string text) =>
        Regex.Replace(text, @"\([^)]*\)", string.Empty).Split(". ")[0].TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
