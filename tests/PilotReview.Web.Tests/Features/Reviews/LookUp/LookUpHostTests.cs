using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Documents;
using PilotReview.Testing;
using PilotReview.Web.Tests.Features.Reviews.Documents;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.LookUp;

/// <summary>Figures looked up through the whole host, by their codes: of drafts, and of issued documents after the data have changed.</summary>
public sealed class LookUpHostTests : IssuingHost
{
    private const string Finding = "P1-K1-BP-DSH";
    private const string Members = "P1-K1-BP.DV";

    [Fact]
    public async Task EveryFigureOfADraft_IsListedAndOpens()
    {
        var list = await PageAsync(Appraiser, Urls.LookUpIn(Published));
        var codes = list.QuerySelectorAll(".figures tbody th").Select(cell => cell.Words()).ToList();
        Assert.Contains(Finding, codes);
        Assert.Contains(Members, codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        foreach (var code in codes.Where((_, at) => at % 5 == 0))
        {
            Assert.Contains($"[{code}]", (await PageAsync(Appraiser, Urls.LookUpOf(Published, code))).QuerySelector(".answer h2")?.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Finding_TellsItsFormulaPeriodsAndFile()
    {
        var page = await PageAsync(Appraiser, $"{Urls.LookUp}?document={Published}&figure=%5B{Finding.ToLowerInvariant()}%5D");
        Assert.Contains("trước 71,6%; sau 87,5%", page.QuerySelector(".answer")?.Words(), StringComparison.Ordinal);
        Assert.Contains("Tỷ lệ = Đảng viên có mặt / Đảng viên phải dự", page.QuerySelector("#method")?.ParentElement?.ParentElement?.Words(), StringComparison.Ordinal);
        Assert.Contains("cao-lanh.xlsx", page.QuerySelector(".periods .source")?.ParentElement?.ParentElement?.ParentElement?.Words(), StringComparison.Ordinal);
        // the figures are those of the branches, and so are their histories
        var authors = page.QuerySelectorAll(".authors tbody tr");
        Assert.True(authors.Length > 1);
        Assert.All(authors, row => Assert.Contains("kỳ)", row.Words(), StringComparison.Ordinal));
        using var history = await Appraiser.GetAsync(authors[0].QuerySelector("a")?.GetAttribute("href") ?? string.Empty);
        Assert.Equal(HttpStatusCode.OK, history.StatusCode);
        Assert.DoesNotContain("Chưa có thay đổi nào", await history.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IssuedDocument_KeepsWhatItPrinted_WhateverIsWrittenSince()
    {
        await IssueAsync();
        var before = await PageAsync(Appraiser, Urls.LookUpOf("SK-2021-1", Members));
        Assert.Contains("235", before.QuerySelector(".answer")?.Words(), StringComparison.Ordinal);
        Assert.Contains("01-BC/ThU", before.QuerySelector(".place")?.Words(), StringComparison.Ordinal);
        await using (var db = Web.Database.CreateDbContext())
        {
            var shown = await db.Database.ExecuteSqlRawAsync("UPDATE ModelCosts SET After = After + 1000", Token);
            Assert.True(shown > 0);
        }

        var cost = await PageAsync(Appraiser, Urls.LookUpOf("SK-2021-1", "P1-K1-BP.CP3"));
        Assert.Contains("trước 2.980.000; sau 6.705.000", cost.QuerySelector(".answer")?.Words(), StringComparison.Ordinal);
        Assert.Null(cost.QuerySelector(".stale"));
        using var viewer = await Web.SignInAsync(Role.Viewer);
        var read = await PageAsync(viewer, Urls.LookUpOf("SK-2021-1", Finding));
        Assert.Contains("87,5%", read.QuerySelector(".answer")?.Words(), StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll(".authors"));
        Assert.DoesNotContain(read.QuerySelectorAll("a"), link => link.GetAttribute("href")?.StartsWith("history", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task FurtherVersion_IsNamedWhereTheOldOneIsLookedUp_AndTheReviewLeadsToIt()
    {
        await IssueAsync();
        await IssueAsync(version: 2, because: "Sửa số đảng viên ở Bảng 2");
        Assert.Contains("SK-2021-2", (await PageAsync(Appraiser, Urls.LookUpIn("SK-2021-1"))).QuerySelector(".place .hint")?.Words(), StringComparison.Ordinal);
        var draft = (await PageAsync(Appraiser, Urls.LookUpIn(Published))).QuerySelector(".place");
        Assert.Contains("Dự thảo SK-2021", draft?.Words(), StringComparison.Ordinal);
        Assert.Contains("SK-2021-2", draft?.QuerySelector(".hint")?.Words(), StringComparison.Ordinal);
        using var viewer = await Web.SignInAsync(Role.Viewer);
        Assert.Contains("SK-2021-2", (await PageAsync(viewer, Urls.LookUpIn(Published))).QuerySelector("#place")?.Words(), StringComparison.Ordinal);
        using var english = await viewer.GetAsync(Urls.DocumentFile("SK-2021-2", "en", PrintedFigures.Format));
        Assert.Equal("figures-SK-2021-2.json", english.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("SK-2021-2", (await PageAsync(Appraiser, $"{Urls.LookUp}?document=01-bc%2Fthu")).QuerySelector("#place")?.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotThere_IsSaid_AndWhatIsHiddenIsNotTold()
    {
        var unknown = await PageAsync(Appraiser, $"{Urls.LookUp}?document={Published}&figure=%3Cscript%3EX");
        Assert.Contains("không có mã “<script>X”", unknown.QuerySelector("[role=alert]")?.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(unknown.QuerySelectorAll(".figures tbody tr"));
        Assert.Contains("Không có văn bản “SK-1999”", (await PageAsync(Appraiser, $"{Urls.LookUp}?document=SK-1999&figure=TH")).QuerySelector("[role=alert]")?.Words(), StringComparison.Ordinal);
        using var viewer = await Web.SignInAsync(Role.Viewer);
        Assert.Contains($"Không có văn bản “{Draft}”", (await PageAsync(viewer, $"{Urls.LookUp}?document={Draft}&figure=TH")).QuerySelector("[role=alert]")?.Words(), StringComparison.Ordinal);
        using var hidden = await viewer.GetAsync(Urls.LookUpIn(Draft));
        using var none = await viewer.GetAsync(Urls.LookUpIn("SK-1999"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task DocumentWithoutItsFigures_ShowsResultsOfTheSnapshotAlone_AndSaysSo()
    {
        await IssueAsync();
        await using (var db = Web.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER KeepIssuedFile_Delete", Token);
            await db.IssuedFiles.Where(file => file.Format == PrintedFigures.Format).ExecuteDeleteAsync(Token);
        }

        var page = await PageAsync(Appraiser, Urls.LookUpIn("SK-2021-1"));
        Assert.Contains("tính lại từ bản chốt", page.QuerySelectorAll(".hint").Select(hint => hint.Words()).FirstOrDefault(), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".figures tbody th"), cell => Assert.DoesNotContain('.', cell.Words()));
        Assert.NotNull((await PageAsync(Appraiser, Urls.LookUpOf("SK-2021-1", Members))).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task FiguresThatWereAltered_AreNotShown()
    {
        await IssueAsync();
        await using (var db = Web.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER KeepIssuedFile_Update", Token);
            await db.IssuedFiles.Where(file => file.Format == PrintedFigures.Format).ExecuteUpdateAsync(set => set.SetProperty(file => file.Bytes, PrintedFigures.Write("SK-2021-1", [])), Token);
        }

        var page = await PageAsync(Appraiser, Urls.LookUpIn("SK-2021-1"));
        Assert.Contains("không còn đúng như lúc phát hành", page.QuerySelector("[role=alert]")?.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".figures tbody tr"));
    }
}
