using System.Globalization;
using PilotReview.Documents.Excel;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

public sealed class FormulaTextTests
{
    [Fact]
    public void StoredResults_EqualAnIndependentCalculation()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var formulas = written.Sheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.HasFormula)).ToList();
        Assert.Equal(29, formulas.Count);
        foreach (var cell in formulas)
        {
            var stored = written.Stored(cell.Worksheet.Name, cell.Address.RowNumber, cell.Address.ColumnNumber);
            var calculated = cell.Worksheet.Evaluate(cell.FormulaA1);
            if (calculated is string text)
            {
                Assert.Equal(text, stored?.ToString() ?? string.Empty);
            }
            else
            {
                Assert.Equal(Convert.ToDouble(calculated, CultureInfo.InvariantCulture), Assert.IsType<double>(stored), 12);
            }
        }
    }

    [Fact]
    public void StoredResults_AreWhatTheReportSays()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var row = WrittenWorkbook.HeadRow(written.Sheets.Worksheet("Tóm tắt"), "Chỉ tiêu") + 1;
        Assert.Equal(0.7040, Assert.IsType<double>(written.Stored("Tóm tắt", row, 2)), 4);
        Assert.Equal(0.8926, Assert.IsType<double>(written.Stored("Tóm tắt", row, 3)), 4);
        Assert.Equal(18.86, Assert.IsType<double>(written.Stored("Tóm tắt", row, 4)), 2);
    }

    [Fact]
    public void WorkbookLibrary_ReadsTheStoredResult()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var sheet = written.Sheets.Worksheet("Tóm tắt");
        var cell = sheet.Cell(WrittenWorkbook.HeadRow(sheet, "Chỉ tiêu") + 1, 2);
        Assert.Equal(0.7040, Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture), 4);
    }

    [Fact]
    public void OtherSheet_IsNamedInQuotes()
    {
        var figures = SampleReports.SheetOf(SampleReports.Table("a", [new Row([SampleReports.Number(3)])], "Số")) with { Name = "Số 'mới' & cũ" };
        var same = SampleReports.Number(3) with { Formula = new SameAs(new CellOf("a", 0, 0)) };
        var other = SampleReports.SheetOf(SampleReports.Table("b", [new Row([same])], "Cột 1"));
        using var written = new WrittenWorkbook(SampleReports.Of(other, figures));
        Assert.Equal("IF('Số ''mới'' & cũ'!A5=\"\",\"\",'Số ''mới'' & cũ'!A5)", written.Cell(1).FormulaA1);
    }

    [Theory]
    [InlineData(null, 235.0, "")]
    [InlineData(167.0, null, "")]
    [InlineData(167.0, 0.0, "")]
    [InlineData(null, null, "")]
    [InlineData(0.0, 235.0, 0.0)]
    [InlineData(188.0, 235.0, 0.8)]
    public void Ratio_IsEmptyWhereItCannotBeComputed(double? numerator, double? denominator, object expected)
    {
        var ratio = new Cell("") { Formula = new Ratio(new CellOf("k", 0, 0), new CellOf("k", 0, 1)) };
        Assert.Equal(expected, Calculated(Figure(numerator), Figure(denominator), ratio));
    }

    [Theory]
    [InlineData(0.75, 0.5, 25.0)]
    [InlineData(null, 0.5, "")]
    [InlineData(0.75, null, "")]
    public void Difference_IsEmptyWhereItCannotBeComputed(double? first, double? second, object expected)
    {
        var difference = new Cell("") { Formula = new Difference(new CellOf("k", 0, 0), new CellOf("k", 0, 1), 100) };
        Assert.Equal(expected, Calculated(Figure(first), Figure(second), difference));
    }

    [Fact]
    public void MeanOfNothing_IsEmpty() =>
        Assert.Equal("", Calculated(Cell.Empty, Cell.Empty, new Cell("–") { Formula = new MeanOf("k", 0, 0, 0) }));

    [Fact]
    public void SumOfNothing_IsEmptyWhereTheReportSaysSo() =>
        Assert.Equal("", Calculated(Cell.Empty, Cell.Empty, new Cell("–") { Formula = new SumOf("k", 0, 0, 0) }));

    [Fact]
    public void SameAsAnEmptyCell_IsEmpty() =>
        Assert.Equal("", Calculated(Cell.Empty, Cell.Empty, Cell.Empty with { Formula = new SameAs(new CellOf("k", 0, 0)) }));

    [Fact]
    public void SameAsAText_RepeatsTheText()
    {
        var cells = new[] { new Cell("Chi bộ ấp 1"), Cell.Empty, new Cell("Chi bộ ấp 1") { Formula = new SameAs(new CellOf("k", 0, 0)) } };
        Assert.Equal("Chi bộ ấp 1", Calculated(cells));
        using var written = new WrittenWorkbook(SampleReports.OfCells(cells));
        Assert.Equal("Chi bộ ấp 1", written.Stored("Bảng", written.Cell(3).Address.RowNumber, 3));
    }

    [Theory]
    [InlineData("khác", 0, 0)]
    [InlineData("k", 1, 0)]
    [InlineData("k", -1, 0)]
    [InlineData("k", 0, 1)]
    public void CellThatIsNotThere_IsRefused(string key, int row, int column)
    {
        var report = SampleReports.OfCells(new Cell("") { Formula = new SameAs(new CellOf(key, row, column)) });
        var thrown = Assert.Throws<ArgumentException>(() => ExcelRenderer.Write(report, Stream.Null));
        Assert.Contains(key, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, -1)]
    public void SpanThatIsNotThere_IsRefused(int firstRow, int lastRow)
    {
        var report = SampleReports.OfCells(new Cell("") { Formula = new SumOf("k", 0, firstRow, lastRow) });
        Assert.Throws<ArgumentException>(() => ExcelRenderer.Write(report, Stream.Null));
    }

    /// <summary>What the formula in the last cell comes to when it is calculated, not what is stored.</summary>
    private static object Calculated(params Cell[] cells)
    {
        using var written = new WrittenWorkbook(SampleReports.OfCells(cells));
        var cell = written.Cell(cells.Length);
        Assert.True(cell.HasFormula);
        return cell.Worksheet.Evaluate(cell.FormulaA1);
    }

    private static Cell Figure(double? value) => value is { } number ? SampleReports.Number((decimal)number, 2) : Cell.Empty;
}
