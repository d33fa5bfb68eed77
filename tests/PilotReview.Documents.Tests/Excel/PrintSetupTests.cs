using ClosedXML.Excel;
using PilotReview.Documents.Model;
using Xunit;

namespace PilotReview.Documents.Tests.Excel;

public sealed class PrintSetupTests
{
    [Fact]
    public void Sheet_PrintsOnA4OnePageWide()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        Assert.All(written.Sheets, sheet =>
        {
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(1, sheet.PageSetup.PagesWide);
            Assert.Equal(0, sheet.PageSetup.PagesTall);
        });
        Assert.Equal(XLPageOrientation.Portrait, written.First.PageSetup.PageOrientation);
        Assert.Equal(XLPageOrientation.Landscape, written.Sheets.Worksheet("Tóm tắt").PageSetup.PageOrientation);
    }

    [Fact]
    public void HeadRow_IsFrozenAndRepeated()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var head = WrittenWorkbook.HeadRow(written.First, "Tháng");
        Assert.Equal(head, written.First.SheetView.SplitRow);
        Assert.Equal(1, written.First.SheetView.SplitColumn);
        var titles = written.Part("xl/workbook.xml").Descendants().Single(name => (string?)name.Attribute("name") == "_xlnm.Print_Titles");
        Assert.Equal($"'Số liệu & tháng'!${head}:${head}", titles.Value);
    }

    [Fact]
    public void TablesWithDifferentHeads_RepeatNone()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        Assert.Equal(0, written.Sheets.Worksheet("Tóm tắt").PageSetup.FirstRowToRepeatAtTop);
    }

    [Fact]
    public void HeadHigherThanAScreen_IsNotFrozen()
    {
        var sheet = SampleReports.SheetOf(SampleReports.Table("k", [], "Tháng")) with { Notes = [.. Enumerable.Range(1, 40).Select(line => $"Ghi chú {line}")] };
        using var written = new WrittenWorkbook(SampleReports.Of(sheet));
        Assert.Equal(0, written.First.SheetView.SplitRow);
        Assert.Equal(1, written.First.SheetView.SplitColumn);
    }

    [Fact]
    public void Page_HasItsNumberAndTitleAboveAndTheFootLineBelow()
    {
        using var written = new WrittenWorkbook(SampleReports.Review());
        var sheet = written.Part("xl/worksheets/sheet1.xml");
        Assert.EndsWith("&P/&N\nBÁO CÁO sơ kết mô hình thí điểm", sheet.Descendants().Single(part => part.Name.LocalName == "oddHeader").Value, StringComparison.Ordinal);
        var foot = sheet.Descendants().Single(part => part.Name.LocalName == "oddFooter").Value;
        Assert.EndsWith("Dự thảo && tham khảo, số liệu đến ngày 23/10/2021", foot, StringComparison.Ordinal);
    }

    [Fact]
    public void LongFootLine_StaysWithinTheLimitOfExcel()
    {
        var report = SampleReports.OfCells(new Cell("x")) with { FootLine = string.Join(' ', Enumerable.Repeat("A & B", 100)) };
        using var written = new WrittenWorkbook(report);
        var foot = written.Part("xl/worksheets/sheet1.xml").Descendants().Single(part => part.Name.LocalName == "oddFooter").Value;
        Assert.InRange(foot.Length, 200, 255);
    }

    [Fact]
    public void Columns_HoldEveryFigureAndWrapLongText()
    {
        var text = string.Join(' ', Enumerable.Repeat("sinh hoạt chi bộ định kỳ", 12));
        using var written = new WrittenWorkbook(SampleReports.OfCells(new Cell(text), SampleReports.Number(1_234_567_890_123m, 2), new Cell("x")));
        Assert.InRange(written.First.Column(1).Width, 30, 60);
        Assert.InRange(written.First.Column(2).Width, "1.234.567.890.123,00".Length, 60);
        Assert.InRange(written.First.Column(3).Width, 12, 13);
        Assert.True(written.Cell(1).Style.Alignment.WrapText);
        Assert.InRange(written.First.Row(written.Cell(1).Address.RowNumber).Height, 5 * 14, 15 * 16);
    }
}
