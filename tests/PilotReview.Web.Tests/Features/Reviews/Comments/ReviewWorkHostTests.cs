using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Comments;
using PilotReview.Web.Features.Reviews.Scope;
using PilotReview.Web.Features.Reviews.Steps;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Comments;

/// <summary>Scope, steps and comments as pages of the whole host.</summary>
public sealed partial class ReviewWorkHostTests : IAsyncLifetime
{
    private const string Code = "SK-2023";
    private const string Verdict = "P1-K1-BP-DSH";

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync(hasDraft: true);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task FormSentAfterSomebodyElsesStep_SaysWhoTookIt()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        await JustifyAsync();
        (string, string)[] step = [("_handler", ReviewStepsPage.OnForm), ("to", "data_check"), ("seen", "0"), ("due", ""), ("reason", "")];
        using var taken = await browser.SendAsync(Urls.ReviewSteps(Code), Urls.ReviewSteps(Code), step);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await Web.AddAccountAsync("khac", Role.Appraiser);
        using var other = Web.Open();
        using var signedIn = await other.SignInAsync("khac", TestWeb.Password);
        using var late = await other.SendAsync(Urls.ReviewSteps(Code), Urls.ReviewSteps(Code), [.. step[..^1], ("reason", "Ghi chú <của> tôi")]);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("test.appraiser đã chuyển từ “Dự thảo” sang “Rà soát số liệu”", page, StringComparison.Ordinal);
        Assert.Contains("Nội dung vừa nhập", page, StringComparison.Ordinal);
        Assert.Contains(">Ghi chú <của> tôi</dd>", page, StringComparison.Ordinal);

        // the scope that is sent from a page of before is answered too
        using var scope = await other.SendAsync(Urls.ReviewSteps(Code), Urls.ReviewScope(Code), ("_handler", ReviewScopePage.SetForm), ("settling", "6"), ("why", "Vì mùa mưa."));
        var locked = WebUtility.HtmlDecode(await scope.Content.ReadAsStringAsync(Token));
        Assert.Contains("không còn ở bước dự thảo", locked, StringComparison.Ordinal);
        Assert.Contains(">Vì mùa mưa.</dd>", locked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongScope_KeepsWhatWasTyped_AndCountsItsMonths()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var unit = Regex.Match(await browser.ReadAsync(Urls.NewReview), "name=\"unit\" value=\"(?<id>[0-9]+)\"").Groups["id"].Value;
        (string, string)[] fields =
        [
            ("_handler", ReviewNewPage.CreateForm), ("code", "new"), ("title-vi", "<b>Tên</b>"), ("as-of", "30/09/2021"), ("before-from", "10/2016"), ("after-to", "09/2021"), ("settling", "3"),
            ("unit", unit), ("why", "Dòng một.\r\nDòng hai."),
        ];
        using var answer = await browser.SendAsync(Urls.NewReview, Urls.NewReview, fields);
        var html = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<b>Tên", html, StringComparison.Ordinal);
        Assert.Contains("Dòng một.\nDòng hai.", WebUtility.HtmlDecode(html).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches(@"2[34]\s+tháng", WebUtility.HtmlDecode(html));
        Assert.Equal(["code"], WrongField().Matches(html).Select(match => match.Groups["field"].Value));
    }

    [Fact]
    public async Task Comment_StandsOnTheEvidence_AndItsFormIsKeptForTheAccount()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var form = Urls.ReviewCommentOn(Code, CommentDraft.Write(CommentTarget.Verdict), Verdict);
        var evidence = Urls.Evidence(Code, "P1-K1-BP", "DSH");
        Assert.Contains(WebUtility.HtmlEncode(form), await browser.ReadAsync(evidence), StringComparison.Ordinal);
        Assert.Matches($"data-keep=\"[0-9]+\\.form\\.{Code}\\.comment\\.Verdict\\.{Verdict}\"", await browser.ReadAsync(form));
        using var sent = await browser.SendAsync(
            form, Urls.ReviewComments(Code), ("_handler", CommentsPage.AskForm), ("on", "verdict"), ("subject", Verdict), ("kind", "question"), ("to", "committee_member"), ("text", "Vì sao?"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("class=\"tag\" aria-label=\"1 chưa xong\"", WebUtility.HtmlDecode(await browser.ReadAsync(evidence)), StringComparison.Ordinal);
        Assert.Matches("src=\"keep[^\"]*\\.js\"", await browser.ReadAsync(Urls.Done(Urls.ReviewComments(Code), CommentsPage.AskForm)));
    }

    [Fact]
    public async Task ScopeSetLater_IsMarkedOnTheReview()
    {
        await Web.Database.ChangeAsync(
            db =>
            {
                var review = db.Reviews.Single(known => known.Code == Code);
                (review.IsScopeSetLater, review.ScopeSetOn) = (true, new DateOnly(2026, 11, 29));
            },
            Token);
        using var browser = await Web.SignInAsync(Role.CommitteeMember);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync(Urls.Review(Code)));
        Assert.Contains("chọn sau", page, StringComparison.Ordinal);
        Assert.Contains("29/11/2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InEnglish_HaveNoVietnameseOfTheirOwn()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        string[] addresses = [Urls.ReviewSteps(Code), Urls.ReviewComments(Code), Urls.ReviewScope(Code)];
        foreach (var address in addresses)
        {
            Assert.Matches(VietnameseWords(), await OwnWordsAsync(browser, address));
        }

        using var switched = await browser.GetAsync(Urls.LanguageThen(Formats.English, Urls.Reviews));
        foreach (var address in addresses)
        {
            Assert.DoesNotMatch(VietnameseWords(), await OwnWordsAsync(browser, address));
        }
    }

    [Fact]
    public async Task TwoFormsOfThePage_HaveFieldsOfTheirOwn()
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        await JustifyAsync();
        using var taken = await browser.SendAsync(
            Urls.ReviewSteps(Code), Urls.ReviewSteps(Code), ("_handler", ReviewStepsPage.OnForm), ("to", "data_check"), ("seen", "0"), ("due", ""), ("reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await browser.ReadAsync(Urls.ReviewSteps(Code)), Token);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("Ghi chú", page.QuerySelector("#form-on label[for=field-on-reason]")?.TextContent);
        Assert.Equal("Lý do trả lại", page.QuerySelector("#form-back label[for=field-back-reason]")?.TextContent);
    }

    /// <summary>What the program says on a page: without the titles of the reviews, which people wrote in their language.</summary>
    private async Task<string> OwnWordsAsync(TestBrowser browser, string address)
    {
        await using var db = Web.Database.CreateDbContext();
        var page = WebUtility.HtmlDecode(await browser.ReadAsync(address));
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)];
        return db.Reviews.AsEnumerable().Aggregate(main, (text, review) => text.Replace(review.Title.Vi, string.Empty, StringComparison.Ordinal));
    }

    private async Task JustifyAsync() => await Web.Database.ChangeAsync(db => db.Reviews.Single(review => review.Code == Code).Justification = "Theo kế hoạch.", Token);

    [GeneratedRegex("(?i)sơ kết|kỳ so sánh|thẩm định|lý do|hạn")]
    private static partial Regex VietnameseWords();

    [GeneratedRegex("class=\"wrong\" id=\"(field|ticks)-(?<field>[a-z-]+)-problem\"")]
    private static partial Regex WrongField();
}
