using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Documents;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Documents;

/// <summary>A document on its way through the whole host: issued by the appraiser, read by those who get the report, handed out byte for byte.</summary>
public sealed class DocumentsHostTests : IssuingHost
{
    [Fact]
    public async Task Issued_IsWhatEverybodyGetsFromThenOn_AndTheSignerIsNowhereElse()
    {
        var form = await PageAsync(Appraiser, Urls.DocumentIssue(Published));
        Assert.Equal("01", form.QuerySelector("#field-number")?.GetAttribute("value"));
        await IssueAsync("1", "05/11/2021");

        using var viewer = await Web.SignInAsync(Role.Viewer);
        var row = Assert.Single((await PageAsync(viewer, Urls.Documents)).QuerySelectorAll(".documents tbody tr"));
        Assert.Contains("01-BC/ThU", row.Words(), StringComparison.Ordinal);
        var page = await PageAsync(viewer, Urls.Document("SK-2021-1"));
        Assert.Equal(2 * (ReportFormat.Issued.Count + 1), page.QuerySelectorAll(".issued tbody tr").Length);
        using var answer = await viewer.GetAsync(Urls.DocumentFile("SK-2021-1", "vi", "pdf"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), page.QuerySelectorAll(".issued .hash").Select(hash => hash.Words()));
        Assert.Equal("bao-cao-SK-2021-1.pdf", answer.Content.Headers.ContentDisposition?.FileName);
        using (var report = await viewer.GetAsync($"/reports/{Published}.pdf"))
        {
            Assert.Equal(bytes, await report.Content.ReadAsByteArrayAsync(Token));
            Assert.Equal(answer.Headers.ETag, report.Headers.ETag);
            Assert.True(report.Headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
        }

        using (var draft = await viewer.GetAsync(Urls.ReportDraft(Published, "pdf")))
        {
            Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        }

        using (var draft = await Appraiser.GetAsync(Urls.ReportDraft(Published, "pdf")))
        {
            Assert.Equal(HttpStatusCode.OK, draft.StatusCode);
            Assert.NotEqual(bytes, await draft.Content.ReadAsByteArrayAsync(Token));
        }

        await AssertNotesAreAsideAsync(viewer);
        await using var db = Web.Database.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.NewValue != null && entry.NewValue.Contains(Signer), Token));
        var issued = await db.IssuedDocuments.AsNoTracking().SingleAsync(Token);
        Assert.Equal(("SK-2021-1", "2020–2025", new DateOnly(2021, 11, 5)), (issued.Code, issued.Term, issued.Date));
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == AuditActions.ReportIssued && entry.Entity == nameof(IssuedDocument), Token));
    }

    [Fact]
    public async Task FurtherVersion_KeepsItsNumberWithAReason_AndBothSayWhichHolds()
    {
        await IssueAsync("3", "05/11/2021");
        var again = await PageAsync(Appraiser, Urls.DocumentIssue(Published));
        Assert.NotNull(again.QuerySelector("#field-because"));
        Assert.Contains("Lý do", await RefusedAsync(("number", "3"), ("date", "06/11/2021"), ("signer", Signer), ("version", "2")), StringComparison.Ordinal);
        await IssueAsync("3", "06/11/2021", version: 2, because: "Sửa số đảng viên ở Bảng 2");
        Assert.Contains("SK-2021-2", (await PageAsync(Appraiser, Urls.Document("SK-2021-1"))).QuerySelector(".replaced")?.Words(), StringComparison.Ordinal);
        Assert.Null((await PageAsync(Appraiser, Urls.Document("SK-2021-2"))).QuerySelector(".replaced"));
        var rows = (await PageAsync(Appraiser, Urls.Documents)).QuerySelectorAll(".documents tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Single((await PageAsync(Appraiser, $"{Urls.Documents}?from=06/11/2021")).QuerySelectorAll(".documents tbody tr"));
        var unread = await PageAsync(Appraiser, $"{Urls.Documents}?from=31/02/2021&number=abc");
        Assert.Equal(2, unread.QuerySelectorAll(".filter .wrong").Length);
        Assert.Equal("31/02/2021", unread.QuerySelector("#field-from")?.GetAttribute("value"));
        Assert.Equal(2, unread.QuerySelectorAll(".documents tbody tr").Length);
        Assert.Empty((await PageAsync(Appraiser, $"{Urls.Documents}?words=khong-co")).QuerySelectorAll(".documents tbody tr"));
        Assert.Equal(2, (await PageAsync(Appraiser, $"{Urls.Documents}?words=dang+bo+bo+phan&number=3")).QuerySelectorAll(".documents tbody tr").Length);
    }

    [Fact]
    public async Task WhatIsWrong_IsSaidBesideItsField_AndNothingIsIssued()
    {
        Assert.Contains("Người ký: chưa nhập.", await RefusedAsync(("number", "1"), ("date", "05/11/2021"), ("version", "1")), StringComparison.Ordinal);
        Assert.Contains("không được trước ngày kết luận 23/10/2021", await RefusedAsync(("number", "1"), ("date", "22/10/2021"), ("signer", Signer), ("version", "1")), StringComparison.Ordinal);
        Assert.Contains("số nguyên từ 1 đến 9999", (await RefusedAsync(("number", "0"), ("date", "05/11/2021"), ("signer", Signer), ("version", "1"))).Replace(".", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        // a proposal for another term that nobody touched follows the day
        Assert.Contains("Sẽ phát hành số 01-BC/ThU, ngày 05/11/2021, nhiệm kỳ 2020–2025, người ký Nguyễn Văn Thử.", await RefusedAsync(("number", "07"), ("date", "05/11/2021"), ("signer", Signer), ("version", "1"), ("proposed", "7")), StringComparison.Ordinal);
        await using var db = Web.Database.CreateDbContext();
        Assert.Equal(0, await db.IssuedDocuments.CountAsync(Token));
    }

    [Fact]
    public async Task ReviewThatIsNotConcluded_AndAnAccountOfAPart_CannotIssue()
    {
        Assert.Contains("chưa kết luận", (await PageAsync(Appraiser, Urls.DocumentIssue(Draft))).QuerySelector(".problem")?.Words(), StringComparison.Ordinal);
        await using var db = Web.Database.CreateDbContext();
        var ward = await db.Units.Where(unit => unit.Code == "P1").Select(unit => unit.Id).SingleAsync(Token);
        using var part = await Web.SignInAsync(Role.Appraiser, ward);
        Assert.Contains("một phần tổ chức", (await PageAsync(part, Urls.DocumentIssue(Published))).QuerySelector(".problem")?.Words(), StringComparison.Ordinal);
        using var answer = await part.SendAsync(Urls.Home, Urls.DocumentIssue(Published), ("_handler", IssuePage.IssueForm), ("number", "1"), ("date", "05/11/2021"), ("signer", Signer), ("version", "1"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await db.IssuedDocuments.CountAsync(Token));
    }

    [Fact]
    public async Task WhatWasTold_IsIssued_AndNothingElse()
    {
        (string, string)[] fields = [("number", "1"), ("date", "05/11/2021"), ("signer", Signer), ("version", "1")];
        var told = await ToldAsync(fields);
        Assert.NotEmpty(told);
        // told for one number, sent with another
        Assert.Contains("Sẽ phát hành số 02-BC/ThU", await RefusedAsync([("number", "2"), .. fields[1..], (IssueDraft.SeenField, told)]), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(("number", "1"), ("date", "05/11/2021"), ("version", "1")));
        await using var db = Web.Database.CreateDbContext();
        Assert.Equal(0, await db.IssuedDocuments.CountAsync(Token));
    }

    [Fact]
    public async Task FormSentTwice_IsOneDocument()
    {
        await IssueAsync("1", "05/11/2021");
        await IssueAsync("1", "05/11/2021");
        await using var db = Web.Database.CreateDbContext();
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(Token));
    }

    [Fact]
    public async Task KnownBytes_AreNotSentAgain()
    {
        await IssueAsync("1", "05/11/2021");
        using var first = await Appraiser.GetAsync(Urls.DocumentFile("SK-2021-1", "en", "xlsx"));
        Assert.Equal("report-SK-2021-1.xlsx", first.Content.Headers.ContentDisposition?.FileName);
        using var none = await Appraiser.GetAsync(Urls.DocumentFile("SK-2021-1", "vi", "txt"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal($"\"{(await FileAsync("xlsx", "en")).Hash}\"", first.Headers.ETag?.Tag);
    }

    /// <summary>The notes are no file of the document, and are written for those who prepare the review all the same.</summary>
    private async Task AssertNotesAreAsideAsync(TestBrowser viewer)
    {
        await using (var db = Web.Database.CreateDbContext())
        {
            var files = await db.Set<IssuedFile>().AsNoTracking().Select(file => file.Format).Distinct().ToListAsync(Token);
            Assert.Equal(ReportFormat.Issued.Select(format => format.Ending).Append(PrintedFigures.Format).Order(), files.Order());
            Assert.DoesNotContain("notes", files);
        }

        using (var refused = await viewer.GetAsync($"/reports/{Published}.notes"))
        {
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var notes = await Appraiser.GetAsync($"/reports/{Published}.notes");
        Assert.Equal(HttpStatusCode.OK, notes.StatusCode);
        Assert.Equal($"goi-y-tra-loi-{Published}.docx", notes.Content.Headers.ContentDisposition?.FileName);
    }

    private async Task<IssuedFile> FileAsync(string format, string language)
    {
        await using var db = Web.Database.CreateDbContext();
        return await db.IssuedFiles.AsNoTracking().SingleAsync(file => file.Format == format && file.Language == language, Token);
    }

    private async Task<string> RefusedAsync(params (string, string)[] fields)
    {
        using var answer = await SendAsync(fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await ParseAsync(answer)).QuerySelector("form.office")?.Words() ?? string.Empty;
    }
}
