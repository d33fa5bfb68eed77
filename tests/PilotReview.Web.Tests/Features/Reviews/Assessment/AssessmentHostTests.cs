using System.Net;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

/// <summary>The page and its address for points in the running product.</summary>
public sealed class AssessmentHostTests : IAsyncLifetime
{
    private const string Page = $"reviews/{AssessmentHouse.Review}/assessment?unit={AssessmentHouse.Unit}";

    private TestWeb? _web;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasDraft: true);
        await AssessmentHouse.MoveOnAsync(Web.Database, ReviewState.Assessment);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Theory]
    [InlineData(Role.WardOfficial, Page, HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, $"reviews/{AssessmentHouse.Review}/assessment", HttpStatusCode.OK)]
    [InlineData(Role.WardOfficial, $"reviews/{AssessmentHouse.Review}/assessment?unit={AssessmentHouse.OtherUnit}", HttpStatusCode.NotFound)]
    [InlineData(Role.WardOfficial, $"reviews/SK-2021/assessment?unit={AssessmentHouse.OtherUnit}", HttpStatusCode.OK)]
    [InlineData(Role.Appraiser, $"reviews/{AssessmentHouse.Review}/assessment", HttpStatusCode.OK)]
    [InlineData(Role.Appraiser, $"reviews/{AssessmentHouse.Review}/assessment?unit=XX", HttpStatusCode.NotFound)]
    [InlineData(Role.CommitteeMember, Page, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, Page, HttpStatusCode.NotFound)]
    [InlineData(Role.Viewer, "reviews/SK-2021/assessment", HttpStatusCode.OK)]
    [InlineData(Role.Observer, Page, HttpStatusCode.Forbidden)]
    public async Task ThePage_OpensByRoleAndScope(Role role, string address, HttpStatusCode expected)
    {
        using var browser = await SignInAsync(role);
        using var answer = await browser.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task AFormThatIsNotThereAnyMore_IsAnsweredByThePage()
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        await AssessmentHouse.MoveOnAsync(Web.Database, ReviewState.Appraisal);
        using var answer = await browser.SendAsync(Urls.Home, Page, ("_handler", "send"), ("seen", "Draft-"), ("sure", "true"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("việc này không còn làm được ở đây", html, StringComparison.Ordinal);
        Assert.Contains("Đã qua bước Đánh giá", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormThatIsNotThereAnyMore_ShowsWhatWasTyped()
    {
        using var ward = await SignInAsync(Role.WardOfficial);
        using var appraiser = await SignInAsync(Role.Appraiser);
        await AssessmentHouse.MoveOnAsync(Web.Database, ReviewState.Appraisal);
        (string Form, (string Name, string Value)[] Fields)[] forms =
        [
            ("return", [("reason", "Thiếu nguồn.")]),
            ("opinion", [("option", "Keep"), ("opinion", "Nên giữ.")]),
            ("fact", [("subject", "Nơi họp"), ("so", "yes"), ("on", "01/02/2021"), ("paper", "12-BB")]),
            ("costs", [("before-Posts", "9"), ("source-Posts", "Danh sách")]),
            ("survey", [("question", "Có hài lòng?"), ("answer-2", "Tạm được"), ("after-2", "17")]),
            ("point", [("act", "Keep-7-1"), ("note-7", "Đã đối chiếu."), ("note-9", "Còn chờ.")]),
        ];
        foreach (var (form, fields) in forms)
        {
            // the page of the review as a whole has none of the appraiser's forms
            var (browser, page) = form is "return" or "opinion" ? (appraiser, Page.Split('?')[0]) : (ward, Page);
            using var answer = await browser.SendAsync(Urls.Home, page, [("_handler", form), .. fields]);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
            Assert.True(html.Contains("Nội dung vừa nhập", StringComparison.Ordinal), $"{form}: {answer.StatusCode}");
            Assert.All(
                fields.Where(field => field.Name is not ("act" or "option" or "so")), field => Assert.Contains($">{field.Value}</dd>", html, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task ANoteBesideAPointThatAsksForNone_IsShown()
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        using var answer = await browser.SendAsync(Page, Page, ("_handler", "point"), ("act", "Keep-999-1"), ("note-999", "Đã đối chiếu."));
        Assert.Contains(">Đã đối chiếu.</dd>", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_AsksFirst_AndKeepsTheTickInTheForm()
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        using var asked = await browser.SendAsync(Page, Page, ("_handler", "send"), ("seen", "Draft-"));
        var html = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Token));
        Assert.Contains("Chưa có ý nào trong đánh giá.", html, StringComparison.Ordinal);
        Assert.Contains("name=\"sure\"", html, StringComparison.Ordinal);
        using var sent = await browser.SendAsync(Page, Page, ("_handler", "send"), ("seen", "Draft-"), ("sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Đã gửi đánh giá.", WebUtility.HtmlDecode(await browser.ReadAsync(Page + "&done=send")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongFact_StaysInTheForm()
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        using var answer = await browser.SendAsync(Page, Page, ("_handler", "fact"), ("subject", "Nơi họp rộng rãi"), ("so", "yes"), ("on", "hôm qua"), ("paper", "12-BB"));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("value=\"Nơi họp rộng rãi\"", html, StringComparison.Ordinal);
        Assert.Contains("không phải là ngày", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberOfAPerson_IsAskedAboutWithATick_ThatStays()
    {
        const string Tick = "name=\"no-persons\"";
        using var browser = await SignInAsync(Role.WardOfficial);
        (string Name, string Value)[] fact = [("_handler", "fact"), ("subject", "Nơi họp, hỏi 0912345678"), ("so", "yes"), ("paper", "12-BB")];
        Assert.DoesNotContain(Tick, await browser.ReadAsync(Page), StringComparison.Ordinal);
        using var asked = await browser.SendAsync(Page, Page, [.. fact, ("on", "01/02/2021")]);
        var html = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Token));
        Assert.Contains("Có số giống số căn cước hoặc số điện thoại: 0912345678.", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split(Tick).Length);
        Assert.DoesNotContain($"{Tick} value=\"true\" checked", html, StringComparison.Ordinal);

        // something else is wrong: the tick stands, and asks nothing again
        using var wrong = await browser.SendAsync(Page, Page, [.. fact, ("on", "hôm qua"), ("no-persons", "true")]);
        html = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Token));
        Assert.Contains("không phải là ngày", html, StringComparison.Ordinal);
        Assert.Contains($"{Tick} value=\"true\" checked", html, StringComparison.Ordinal);
        Assert.DoesNotContain("giống số căn cước", html, StringComparison.Ordinal);
        using var taken = await browser.SendAsync(Page, Page, [.. fact, ("on", "01/02/2021"), ("no-persons", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.NotFound)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.NotFound)]
    [InlineData("{\"kind\":\"save\",\"review\":\"SK-2023\",\"unit\":\"P1-K1-BP\",\"key\":\"1\",\"section\":\"Limits\",\"text\":\"a\",\"version\":0}", HttpStatusCode.NotFound)]
    [InlineData("{\"kind\":\"save\",\"review\":\"SK-2023\",\"unit\":\"P1-K1-BP\",\"key\":null,\"section\":null,\"text\":null,\"version\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"kind\":\"editing\",\"review\":\"SK-2023\",\"unit\":\"P1-K1-BP\",\"page\":\"a\",\"known\":[null]}", HttpStatusCode.OK)]
    [InlineData("{\"kind\":\"editing\",\"review\":\"SK-2023\",\"unit\":\"KTH-NTL-BP\",\"page\":\"a\"}", HttpStatusCode.NotFound)]
    public async Task BrokenMessages_AreRefused(string body, HttpStatusCode expected)
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        using var answer = await browser.SendJsonAsync(Page, Urls.ReviewParagraphs, body);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task AMessageWithoutToken_IsRefused()
    {
        using var browser = await SignInAsync(Role.WardOfficial);
        using var answer = await browser.SendJsonAsync(null, Urls.ReviewParagraphs, "{}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<TestBrowser> SignInAsync(Role role)
    {
        await using var db = Web.Database.CreateDbContext();
        return await Web.SignInAsync(role, role == Role.WardOfficial ? db.Units.First(unit => unit.Code == AssessmentHouse.Ward).Id : null);
    }
}
