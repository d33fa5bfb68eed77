using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using PilotReview.Core;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>What a workbook looks like when it is opened and printed: nothing cut, nothing on top of something else.</summary>
public sealed class PrintedWorkbookTests : WorkbookTest
{
    private const int NameRow = 4;

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task Guide_HasRowsAsTallAsTheirTexts(string culture)
    {
        using var book = Open(await World.ExportAsync(Appraiser, "P2", "2023-12", CultureInfo.GetCultureInfo(culture)));
        var guide = book.Worksheets.Last();
        var rows = guide.RowsUsed().Where(row => row.CellsUsed().Count() > 2).ToList();
        Assert.Equal(11, rows.Count);
        Assert.All(rows, row => Assert.All(row.CellsUsed(), cell =>
        {
            var lines = Math.Ceiling(cell.GetString().Length / guide.Column(cell.Address.ColumnNumber).Width);
            Assert.True(row.Height >= lines * 15, $"{cell.Address}: {row.Height} points for {lines} lines");
        }));
    }

    [Fact]
    public async Task Levels_AreShownWhole()
    {
        using var book = Open(await World.ExportAsync(Appraiser, "P2", "2022-12"));
        var sheet = book.Worksheets.First(sheet => sheet.Visibility == XLWorksheetVisibility.Visible);
        var level = sheet.CellsUsed(cell => cell.GetString() == "Hoàn thành xuất sắc nhiệm vụ" || cell.GetString() == "Hoàn thành tốt nhiệm vụ").ToList();
        Assert.NotEmpty(level);
        Assert.All(level, cell => Assert.True(cell.WorksheetColumn().Width >= cell.GetString().Length * 0.9));
    }

    [Fact]
    public async Task WideSheet_IsPrintedOverPages_WithNoIndicatorCut()
    {
        using var book = Open(await World.ExportAsync(Appraiser, "P2", "2023-12"));
        var sheet = book.Worksheets.First(sheet => sheet.Visibility == XLWorksheetVisibility.Visible);
        Assert.NotEmpty(sheet.PageSetup.ColumnBreaks);
        Assert.All(sheet.PageSetup.ColumnBreaks, end => Assert.False(sheet.Cell(NameRow, end + 1).GetString().Length == 0, $"a page begins with column {end + 1}, inside an indicator"));
        Assert.Equal(65, sheet.PageSetup.Scale);

        Assert.Equal("A4", sheet.PageSetup.PrintAreas.Single().FirstCell().Address.ToString());
        Assert.Equal((NameRow, NameRow + 1), (sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
        var head = FilePackage.Text(await World.ExportAsync(Appraiser, "P2", "2023-12"), "xl/worksheets/sheet1.xml");
        Assert.Contains("Số liệu tháng 12/2023 · Đảng bộ Phường 2", Head(head), StringComparison.Ordinal);
        Assert.Contains("Số liệu minh họa", Head(head), StringComparison.Ordinal);
    }

    /// <summary>A quarter's figure of last year stands beside the month that ends the quarter, not beside each of its months.</summary>
    [Fact]
    public async Task LastYearOfAQuarter_StandsOnce()
    {
        using var book = Open(await World.ExportAsync(Appraiser, "MH-13", "2023"));
        var sheet = book.Worksheets.First(sheet => sheet.Visibility == XLWorksheetVisibility.Visible);
        var first = sheet.Row(NameRow).CellsUsed().First(cell => cell.GetString() == "Đúng lịch").Address.ColumnNumber;
        var told = Enumerable.Range(1, 12).Where(month => sheet.Cell(NameRow + 1 + month, first + 2).GetString().Length > 0);
        Assert.Equal([3, 6, 9], told);
    }

    [Fact]
    public async Task MonthsInWhichNobodyReported_AreRefused()
    {
        var order = await World.Exports.FindAsync(Appraiser, "P1-K1", ExportSpan.Parse("2023", "12"), Token);
        Assert.True(order?.IsEmpty);
        order = await World.Exports.FindAsync(Appraiser, "P1-K1", ExportSpan.Parse("2017", "12"), Token);
        Assert.False(order?.IsEmpty);
    }

    private static XLWorkbook Open(byte[] file) => new(new MemoryStream(file));

    private static string Head(string sheet) => Regex.Match(sheet, "<oddHeader>.*?</oddHeader>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value;
}
