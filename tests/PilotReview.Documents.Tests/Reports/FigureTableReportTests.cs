using System.Globalization;
using ClosedXML.Excel;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Reports;
using Xunit;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>The workbook of one figure table: stated figures as numbers, sums and differences as formulas.</summary>
public sealed class FigureTableReportTests
{
    private static readonly FigureTable Table = new()
    {
        Code = "DH-2022", UnitId = 1, Subject = FigureSubject.Congress, FromYear = 2022, ToYear = 2025, Title = new("Đại hội chi bộ", "Branch congresses"), Note = new("Theo nguồn"),
        Lines =
        [
            new FigureLine { Number = 1, Order = 1, Label = new("Chi bộ"), Noun = new("chi bộ"), Value = 245 },
            new FigureLine { Number = 2, Order = 2, Label = new("Có chi ủy"), Value = 197, Relation = LineRelation.PartOfAll, Of = 1 },
            new FigureLine { Number = 3, Order = 3, Label = new("Có phó bí thư"), Value = 37, Relation = LineRelation.PartOfAll, Of = 1 },
            new FigureLine { Number = 4, Order = 4, Label = new("Chỉ có bí thư"), Value = 5, Relation = LineRelation.PartOfAll, Of = 1 },
            new FigureLine { Number = 5, Order = 5, Label = new("Cấp ủy viên"), Value = 812 },
            new FigureLine { Number = 6, Order = 6, Label = new("Tái cử"), Value = 623, Relation = LineRelation.ShareOf, Of = 5, PrintedPercent = 76.72m, PercentDecimals = 2 },
        ],
    };

    [Theory]
    [InlineData("vi", "Cộng các phần")]
    [InlineData("en", "Sum of the parts")]
    public void Sums_AreLive_AndTheStatedTotalStands(string language, string label)
    {
        using var book = Book(language == "vi" ? Formats.Vietnamese : Formats.English);
        var sheet = book.Worksheets.Single();
        var sum = sheet.CellsUsed(cell => cell.GetString() == label).Single().WorksheetRow().Cell(4);
        Assert.Matches("^SUM\\(D[0-9]+:D[0-9]+\\)$", sum.FormulaA1);
        var total = sum.WorksheetRow().RowBelow().Cell(4);
        var difference = total.WorksheetRow().RowBelow().Cell(4);
        Assert.Contains($"{total.Address}-{sum.Address}", difference.FormulaA1, StringComparison.Ordinal);
        Assert.Equal((239d, 245d, 6d), (Number(sum), Number(total), Number(difference)));
    }

    /// <summary>What the workbook shows before anybody recalculates it.</summary>
    private static double Number(IXLCell cell) => Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture);

    [Fact]
    public void Percent_IsLive_BesideThePrintedOne()
    {
        using var book = Book(Formats.Vietnamese);
        var row = book.Worksheets.Single().CellsUsed(cell => cell.GetString().Trim() == "Tái cử").Single().WorksheetRow();
        Assert.Equal(0.7672, row.Cell(5).GetDouble(), 10);
        Assert.Contains("/", row.Cell(6).FormulaA1, StringComparison.Ordinal);
    }

    [Fact]
    public void Disagreement_StandsWithItsExplanation()
    {
        var findings = FigureCheck.Of(Table);
        var told = new FigureExplanation { Key = findings[0].Key, Basis = findings[0].Basis, Note = "Sáu chi bộ chưa báo cáo", At = DateTimeOffset.UnixEpoch };
        var explained = new List<FigureFinding> { findings[0] with { Explanation = told } };
        using var book = Book(Formats.Vietnamese, explained, new Dictionary<string, string> { [told.Key] = "Ban Tổ chức ghi lúc 10:03 ngày 29/11/2026" });
        Assert.Contains(
            book.Worksheets.Single().CellsUsed(),
            cell => cell.GetString().EndsWith("thiếu 6 chi bộ. Giải trình: Sáu chi bộ chưa báo cáo (Ban Tổ chức ghi lúc 10:03 ngày 29/11/2026)", StringComparison.Ordinal));
    }

    /// <summary>A table with every relation of lines, a sum that does not agree among them.</summary>
    internal static FigureTableContent Content(CultureInfo culture, IReadOnlyList<FigureFinding>? findings = null, Dictionary<string, string>? explainers = null) => new(Table, findings ?? FigureCheck.Of(Table))
    {
        Unit = new("Đảng bộ thành phố", "City committee"), IsSample = true, Culture = culture, Today = new(2026, 11, 29), Explainers = explainers ?? [],
    };

    private static XLWorkbook Book(System.Globalization.CultureInfo culture, IReadOnlyList<FigureFinding>? findings = null, Dictionary<string, string>? explainers = null)
    {
        using var file = new MemoryStream();
        ExcelRenderer.Write(FigureTableReport.Of(Content(culture, findings, explainers)), file);
        return new XLWorkbook(new MemoryStream(file.ToArray()));
    }
}
