using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using PilotReview.Web.Features.Workbooks;
using Xunit;
using static PilotReview.Web.Tests.Features.Workbooks.WorkbookWorld;

namespace PilotReview.Web.Tests.Features.Workbooks;

/// <summary>The pages as a browser without scripts meets them.</summary>
public sealed partial class WorkbooksHostTests : IAsyncLifetime
{
    private const string Branch = "P1-K1-BP.1";

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    private string Folder => Path.Combine(Web.Database.Folder, "waiting");

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        _web = await TestWeb.StartAsync(hasSample: true);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task Workbook_GoesOutComesHomeAndIsWritten()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var waiting = await SendAsync(browser, await FilledAsync(browser));
        var preview = await PageAsync(browser, waiting);
        Assert.Contains("Ghi vào hệ thống", preview, StringComparison.Ordinal);
        Assert.Contains("39/47", preview, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        var id = waiting.Split('/')[^1];
        using var written = await browser.SendAsync(waiting, WorkbookEndpoints.Write, ("id", id));
        var batch = await PageAsync(browser, written.Headers.Location?.OriginalString ?? string.Empty);
        Assert.Contains("Đã ghi 1 ô", batch, StringComparison.Ordinal);
        Assert.Equal(Place().Match(preview).Value, Place().Match(batch).Value);
        Assert.Equal(1, await CountAsync());
        Assert.Empty(Directory.GetFiles(Folder));
        using var again = await browser.SendAsync(Urls.Workbooks, WorkbookEndpoints.Write, ("id", id));
        Assert.Contains("không còn ở đây", await PageAsync(browser, again.Headers.Location?.OriginalString ?? string.Empty), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        using var undone = await browser.SendAsync(Urls.WorkbookBatch(2), Urls.WorkbookBatch(2), ("_handler", "undo"), ("reason", "Thử"));
        Assert.Contains("Đã hoàn tác", await PageAsync(browser, undone.Headers.Location?.PathAndQuery ?? string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsItsSendersAlone_AndGoneWhenThrownAway()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var waiting = await SendAsync(browser, await FilledAsync(browser));
        await Web.AddAccountAsync("khac", Role.Appraiser);
        using var other = Web.Open();
        using var signedIn = await other.SignInAsync("khac", TestWeb.Password);
        Assert.Contains("không còn ở đây", await PageAsync(other, waiting), StringComparison.Ordinal);
        using var stolen = await other.SendAsync(Urls.Workbooks, WorkbookEndpoints.Write, ("id", waiting.Split('/')[^1]));
        Assert.Equal(0, await CountAsync());
        using var kept = await other.SendAsync(Urls.Workbooks, WorkbookEndpoints.Discard, ("id", waiting.Split('/')[^1]));
        Assert.NotEmpty(Directory.GetFiles(Folder));
        using var gone = await browser.SendAsync(waiting, WorkbookEndpoints.Discard, ("id", waiting.Split('/')[^1]));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task WrongCells_AreExplained_TheRestIsWritten_AndTheFileStaysForTheCopy()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var file = Edit(await FilledAsync(browser), book =>
        {
            Cell(book, "P1-K1-BP.2", "n:DSH", Last).Value = 90;
            Cell(book, "P1-K1-BP.2", "d:DSH", Last).Value = 46;
        });
        var waiting = await SendAsync(browser, file);
        var page = await PageAsync(browser, waiting);
        Assert.Contains("Tử số 90 nhiều hơn mẫu số 46.", page, StringComparison.Ordinal);
        using var copy = await browser.GetAsync(waiting + "/corrections.xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", copy.Content.Headers.ContentType?.MediaType);
        using var book = new XLWorkbook(new MemoryStream(await copy.Content.ReadAsByteArrayAsync(Token)));
        Assert.Equal(90, Cell(book, "P1-K1-BP.2", "n:DSH", Last).GetDouble());
        using var written = await browser.SendAsync(waiting, WorkbookEndpoints.Write, ("id", waiting.Split('/')[^1]));
        var rest = await PageAsync(browser, written.Headers.Location?.OriginalString ?? string.Empty);
        Assert.Contains("Đã ghi 1 ô vào hệ thống. Còn 1 ô chưa ghi", rest, StringComparison.Ordinal);
        Assert.Single(Banner().Matches(rest));
        Assert.Contains("Tử số 90 nhiều hơn mẫu số 46.", rest, StringComparison.Ordinal);
        Assert.Contains("Các ô còn lại phải sửa trong tệp", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có ô nào ghi được", rest, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
        Assert.NotEmpty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task CellsToExplain_AreMarkedAndFound()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var waiting = await SendAsync(browser, Edit(await FilledAsync(browser), book => Cell(book, "P1-K1-BP.2", "n:DSH", Last).Value = "-"));
        Assert.Contains("<span class=\"tag stale\"", Mark().Match(await PageAsync(browser, waiting)).Value, StringComparison.Ordinal);
        var found = await PageAsync(browser, waiting + "?show=explain");
        Assert.Contains("Cần giải thích</span>", found, StringComparison.Ordinal);
        Assert.Contains(">–<", found, StringComparison.Ordinal);
        Assert.DoesNotContain("39/47", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conflict_ChosenOnThePage_IsWritten()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var file = await FilledAsync(browser);
        var first = await SendAsync(browser, Edit(file, book => Cell(book, Branch, "n:DSH", Last).Value = 20));
        using var one = await browser.SendAsync(first, WorkbookEndpoints.Write, ("id", first.Split('/')[^1]));
        var second = await SendAsync(browser, file);
        var choice = TakeValue().Match(await PageAsync(browser, second)).Groups["value"].Value;
        using var kept = await browser.SendAsync(second, WorkbookEndpoints.Write, ("id", second.Split('/')[^1]), ("take-0", string.Empty));
        Assert.Equal(20, await NumeratorAsync());
        using var taken = await browser.SendAsync(second, WorkbookEndpoints.Write, ("id", second.Split('/')[^1]), ("take-0", choice));
        Assert.Equal(39, await NumeratorAsync());
    }

    [Fact]
    public async Task WhatIsNoWorkbook_IsRefusedWithTheRemedy()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var waiting = await SendAsync(browser, "không phải bảng tính"u8.ToArray(), "<script>alert('x')</script>.xlsx");
        var answer = await browser.ReadAsync(waiting);
        Assert.DoesNotContain("<script>alert", answer, StringComparison.Ordinal);
        Assert.Contains("Lưu thành (Save As)", WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Tệp đang chờ ghi", await PageAsync(browser, Urls.Workbooks), StringComparison.Ordinal);
        using var none = await browser.SendAsync(Urls.Workbooks, WorkbookEndpoints.Upload);
        Assert.Contains("Chưa chọn tệp", await PageAsync(browser, none.Headers.Location?.OriginalString ?? string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsManyFilesAsMayWait_AreKept_AndTheNextIsRefusedWithTheRemedy()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var file = await FilledAsync(browser);
        var first = await SendAsync(browser, file);
        for (var count = 1; count < ArrivalsFolder.MostOfAccount; count++)
        {
            await SendAsync(browser, file);
        }

        Assert.Contains("ghi hoặc bỏ tệp", await PageAsync(browser, await SendAsync(browser, file)), StringComparison.Ordinal);
        Assert.Contains("39/47", await PageAsync(browser, first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutTokenOrTooLarge_IsRefused()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        using var bare = await browser.SendBareAsync(WorkbookEndpoints.Upload, ("id", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var large = await browser.UploadAsync(Urls.Workbooks, WorkbookEndpoints.Upload, WorkbookEndpoints.FileField, "lon.xlsx", new byte[WorkbookEndpoints.LargestUpload + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.False(Directory.Exists(Folder) && Directory.GetFiles(Folder).Length > 0);
    }

    [Fact]
    public async Task Csv_ComesAsAFile()
    {
        using var browser = await Web.SignInAsync(Role.CommitteeMember);
        using var answer = await browser.GetAsync($"{WorkbookEndpoints.ExportCsv}?unit=P1&year=2022&part=12");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("so-lieu_P1_2022-12.csv", answer.Content.Headers.ContentDisposition?.ToString() ?? string.Empty, StringComparison.Ordinal);
        using var unknown = await browser.GetAsync($"{WorkbookEndpoints.ExportCsv}?unit=P1&year=x");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static Period Last => WorkbookWorld.Month;

    private static async Task<byte[]> FilledAsync(TestBrowser browser)
    {
        using var answer = await browser.GetAsync($"{WorkbookEndpoints.ExportBook}?unit=P1&year=2026&part=10");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Edit(await answer.Content.ReadAsByteArrayAsync(Token), book =>
        {
            Cell(book, Branch, "n:DSH", Last).Value = 39;
            Cell(book, Branch, "d:DSH", Last).Value = 47;
        });
    }

    private static async Task<string> SendAsync(TestBrowser browser, byte[] file, string name = "tep.xlsx")
    {
        using var answer = await browser.UploadAsync(Urls.Workbooks, WorkbookEndpoints.Upload, WorkbookEndpoints.FileField, name, file);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location?.OriginalString.TrimStart('/') ?? string.Empty;
    }

    private static async Task<string> PageAsync(TestBrowser browser, string address) => WebUtility.HtmlDecode(await browser.ReadAsync(address));

    private async Task<int> CountAsync()
    {
        await using var db = Web.Database.CreateDbContext();
        return await db.Observations.CountAsync(cell => cell.Entry.ImportBatchId > 1, Token);
    }

    private async Task<decimal?> NumeratorAsync()
    {
        await using var db = Web.Database.CreateDbContext();
        return (await db.Observations.SingleAsync(cell => cell.Entry.ImportBatchId > 1, Token)).Figure.Numerator;
    }

    [GeneratedRegex("<option value=\"(?<value>\\d+~\\d+~[^\"]+)\"")]
    private static partial Regex TakeValue();

    [GeneratedRegex("[^>]+ · [A-Z]+[0-9]+(?=</span>)")]
    private static partial Regex Place();

    [GeneratedRegex("class=\"done\"")]
    private static partial Regex Banner();

    [GeneratedRegex("<span[^>]*>Cần giải thích</span>")]
    private static partial Regex Mark();
}
