using ClosedXML.Excel;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>An official takes a workbook away, fills it in wrongly and rightly, looks it over, and throws it away: the figures of the office stay as they are.</summary>
[Collection(nameof(ProductCollection))]
public sealed class WorkbookJobTests(Product product)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Preview_ExplainsEachCell_AndIsAccessibleAndWhole(int width, ColorScheme scheme)
    {
        await using var visitor = await product.VisitAsAsync(Role.WardOfficial, width, scheme);
        await visitor.OpenAsync("/data/workbooks");
        await visitor.Page.Locator("#export-year").SelectOptionAsync("2026");
        await visitor.Page.Locator("#export-part").SelectOptionAsync("10");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.Locator("form[action$='export.xlsx'] button").First.ClickAsync());
        await visitor.Page.Locator("#upload-file").SetInputFilesAsync(new FilePayload
        {
            Name = "tep.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = Filled(await download.PathAsync()),
        });
        await visitor.Page.Locator("form[action$='upload'] button").ClickAsync();
        await visitor.SettleAsync();

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Tử số 60 nhiều hơn mẫu số 46.");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("39/47");
        await visitor.AssertFitsAsync();
        await visitor.AssertAccessibleAsync();
        visitor.AssertNoFaults();
        await visitor.Page.Locator("form[action$='discard'] button").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main .done")).ToBeVisibleAsync();
    }

    private static byte[] Filled(string file)
    {
        using var source = File.OpenRead(file);
        using var book = new XLWorkbook(source);
        var sheet = book.Worksheets.First(known => known.Cell(1, 1).GetString().StartsWith("pilotreview|", StringComparison.Ordinal));
        var column = sheet.Row(1).CellsUsed().First(cell => cell.GetString() == "n:DSH").Address.ColumnNumber;
        foreach (var (row, numerator, denominator) in new[] { (6, 39, 47), (7, 60, 46) })
        {
            sheet.Cell(row, column).Value = numerator;
            sheet.Cell(row, column + 1).Value = denominator;
        }

        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }
}
