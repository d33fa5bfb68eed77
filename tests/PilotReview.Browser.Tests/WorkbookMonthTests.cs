using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>A month of twelve branches that goes out as a workbook, comes home with mistakes, goes back with the reasons beside the cells, and comes home whole.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class WorkbookMonthTests(Product product)
{
    private const int Branches = 12;
    private const int FirstRow = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMonthInAWorkbook_ComesHomeCellByCell_WithItsMistakesExplainedInTheFile()
    {
        await using var house = await EntryHouse.OpenAsync(Branches);
        await using var official = await house.VisitAsync(product, EntryHouse.Official);
        var sheet = new EntrySheetPage(official);
        await sheet.OpenAsync(EntryOffice.Month);
        await sheet.Page.Locator(".acts a[href*='data/workbooks']").ClickAsync();
        await sheet.Page.Locator("#export-year").SelectOptionAsync("2026");
        await sheet.Page.Locator("#export-part").SelectOptionAsync("10");
        var sent = await sheet.Page.RunAndWaitForDownloadAsync(() => sheet.Page.Locator("form[action$='export.xlsx'] button").First.ClickAsync());
        await UploadAsync(official, Change(await sent.PathAsync(), book => Fill(book)));

        await Assertions.Expect(sheet.Page.Locator("main")).ToContainTextAsync("Tử số 58 nhiều hơn mẫu số 49.");
        await Assertions.Expect(sheet.Page.Locator("main")).ToContainTextAsync("không phải là số");
        await official.AssertAccessibleAsync();
        var copy = await sheet.Page.RunAndWaitForDownloadAsync(() => sheet.Page.Locator("a[href*='corrections'], a[href$='.xlsx']").First.ClickAsync());
        var path = await copy.PathAsync();
        Assert.Contains("Tử số 58 nhiều hơn mẫu số 49", Texts(path), StringComparison.Ordinal);
        await sheet.Page.Locator("form[action$='discard'] button").First.ClickAsync();

        // mended in the very copy that came back
        await UploadAsync(official, Change(path, book =>
        {
            book.Cell(FirstRow + 1, Column(book, "n:DSH")).Value = 43;
            book.Cell(FirstRow + 2, Column(book, "v:TL")).Value = 95;
        }));
        await sheet.Page.Locator("#write button.pri").ClickAsync();
        await sheet.Page.WaitForURLAsync("**/data/workbooks/batches/**");
        await Assertions.Expect(sheet.Page.Locator("main")).ToContainTextAsync("Đã ghi 36 ô");

        await sheet.OpenAsync(EntryOffice.Month);
        await Assertions.Expect(sheet.Input(1, 0)).ToHaveValueAsync("43/49");
        await Assertions.Expect(sheet.Input(2, 3)).ToHaveValueAsync("95");
        await using var db = house.Database.CreateDbContext();
        Assert.Equal(Branches * 3, await db.Observations.CountAsync(observation => observation.State == ObservationState.Draft && observation.Entry.Source == ObservationSource.Imported, Token));
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: true, Token);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
        official.AssertNoFaults();
    }

    private static async Task UploadAsync(Visitor visitor, byte[] file)
    {
        await visitor.OpenAsync("data/workbooks");
        await visitor.Page.Locator("#upload-file").SetInputFilesAsync(new FilePayload
        {
            Name = "so-lieu.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file,
        });
        await visitor.Page.Locator("form[action$='upload'] button").ClickAsync();
        await visitor.SettleAsync();
    }

    /// <summary>Attendance, yes or no, and minutes for each branch; one above its denominator, one in words.</summary>
    private static void Fill(IXLWorksheet book)
    {
        for (var at = 0; at < Branches; at++)
        {
            var must = at == 0 ? 46 : 50 - at;
            book.Cell(FirstRow + at, Column(book, "n:DSH")).Value = at == 1 ? 58 : must - 6;
            book.Cell(FirstRow + at, Column(book, "d:DSH")).Value = must;
            book.Cell(FirstRow + at, Column(book, "v:DG")).Value = "Có";
            if (at == 2)
            {
                book.Cell(FirstRow + at, Column(book, "v:TL")).Value = "chín mươi";
            }
            else
            {
                book.Cell(FirstRow + at, Column(book, "v:TL")).Value = 90;
            }
        }
    }

    private static int Column(IXLWorksheet sheet, string key) => sheet.Row(1).CellsUsed().First(cell => cell.GetString() == key).Address.ColumnNumber;

    private static byte[] Change(string file, Action<IXLWorksheet> change)
    {
        using var source = File.OpenRead(file);
        using var book = new XLWorkbook(source);
        change(book.Worksheets.First(known => known.Cell(1, 1).GetString().StartsWith("pilotreview|", StringComparison.Ordinal)));
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }

    private static string Texts(string file)
    {
        using var source = File.OpenRead(file);
        using var book = new XLWorkbook(source);
        return string.Join('\n', book.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.Value.ToString()));
    }
}
