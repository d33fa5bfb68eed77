using System.Net;
using System.Text.RegularExpressions;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units.Events;

/// <summary>The pages as a browser without scripts meets them.</summary>
public sealed partial class UnitEventsHostTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert('x')</script>";

    private TestWeb? _web;
    private TestBrowser? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    private TestBrowser Browser => _browser ?? throw new InvalidOperationException("Nobody has signed in.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(hasSample: true);
        _browser = await Web.SignInAsync(Role.Appraiser);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Web.DisposeAsync();
    }

    [Fact]
    public async Task Split_StepByStep_IsDrawnBeforeItIsRecorded()
    {
        var first = await PageAsync(EventForm.Split.With(("table", "")));
        Assert.Contains("id=\"moves-title\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"seen\"", first, StringComparison.Ordinal);

        var wrong = await PageAsync(EventForm.Split.With(("move-s0-x", "5")));
        Assert.Contains("còn thiếu 1", WebUtility.HtmlDecode(wrong), StringComparison.Ordinal);
        Assert.Contains("value=\"21-Q", wrong, StringComparison.Ordinal);

        var drawn = await PageAsync(EventForm.Split);
        Assert.Contains("Trước: 46 = 40 ở lại + 6 chuyển đi", WebUtility.HtmlDecode(drawn), StringComparison.Ordinal);
        await using (var db = Web.Database.CreateDbContext())
        {
            Assert.DoesNotContain(db.Units, unit => unit.Code == "P2-X");
        }

        var mark = Mark().Match(drawn).Groups["mark"].Value;
        using var changed = await SendAsync(EventForm.Split.With(("seen", mark), ("n1-name-vi", "Chi bộ Một")));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var recorded = await SendAsync(EventForm.Split.With(("seen", mark)));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        using var again = await SendAsync(EventForm.Split.With(("seen", mark)));
        Assert.Equal(recorded.Headers.Location, again.Headers.Location);
        var page = WebUtility.HtmlDecode(await Browser.ReadAsync(recorded.Headers.Location?.PathAndQuery ?? string.Empty));
        Assert.Contains("Đã ghi quyết định.", page, StringComparison.Ordinal);
        Assert.Contains("test.appraiser ghi lúc ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreRows_KeepWhatWasTyped()
    {
        var page = await PageAsync(EventForm.Split.With(("more", "founded")));
        Assert.Contains("name=\"n3-code\"", page, StringComparison.Ordinal);
        Assert.Matches("name=\"n2-code\"[^>]*value=\"P2-X.2\"", page);
        Assert.Matches("name=\"move-s0-n1\"[^>]*value=\"20\"", page);
    }

    [Theory]
    [InlineData("founded-rows", "100000")]
    [InlineData("standing-rows", "-1")]
    [InlineData("kind", "99")]
    [InlineData("kind", "khác")]
    [InlineData("from", "0001-01-01")]
    [InlineData("from", "9999-12-31")]
    [InlineData("move-s0-n1", "99999999999999")]
    public async Task OddInput_IsAnsweredWithThePage(string field, string value)
    {
        using var answer = await SendAsync(EventForm.Split.With((field, value)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task HostileTexts_AreShownAsText()
    {
        var page = await PageAsync(EventForm.Split.With(("n1-name-vi", Hostile), ("note-vi", Hostile), ("s0-unit", Hostile)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains(Hostile, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewUnit_IsShownOnItsPage()
    {
        using var answer = await Browser.SendAsync(
            Urls.NewUnit, Urls.NewUnit, ("_handler", "add"), ("code", "P2-K9"), ("name-vi", Hostile), ("kind", "4"), ("category", "1"), ("parent", "P2"), ("from", "2024-01-01"), ("official", "12"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await Browser.ReadAsync(answer.Headers.Location?.PathAndQuery ?? string.Empty);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("Đã thêm tổ chức.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    /// <summary>The tick speaks of the reviews that are named, so it is there only when some are.</summary>
    [Theory]
    [InlineData("2021-06-01", "", true)]
    [InlineData("2021-06-01", "true", true)]
    [InlineData("31/02/2024", "", false)]
    [InlineData("31/02/2024", "true", false)]
    [InlineData("2026-12-01", "", false)]
    public async Task Tick_IsAskedOnlyWhereReviewsAreNamed(string from, string sure, bool isAsked)
    {
        var page = await PageAsync(EventForm.Rename("MH-05", "Chi bộ Khóm mới", from).With(("sure", sure)));
        Assert.Equal(isAsked, page.Contains("id=\"field-sure\"", StringComparison.Ordinal));
        var edit = Urls.With(Urls.UnitEdit("MH-05"), "open", "count");
        using var answer = await Browser.SendAsync(edit, edit, ("_handler", "count"), ("from", from == "2026-12-01" ? "30/02/2026" : from), ("official", "40"), ("exempt", sure.Length > 0 ? "99" : ""), ("sure", sure));
        Assert.Equal(isAsked, (await answer.Content.ReadAsStringAsync(Token)).Contains("id=\"field-sure\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SavedCount_NamesItsDay_AndThePageStaysThere()
    {
        var edit = Urls.With(Urls.UnitEdit("MH-06"), "open", "count");
        using var answer = await Browser.SendAsync(edit, edit, ("_handler", "count"), ("from", "01/06/2024"), ("official", "40"), ("probationary", "1"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await Browser.ReadAsync(answer.Headers.Location?.PathAndQuery ?? string.Empty));
        Assert.Contains("Đã lưu số đảng viên ngày 01/06/2024.", page, StringComparison.Ordinal);
        Assert.Matches("name=\"from\"[^>]*value=\"01/06/2024\"", page);
    }

    /// <summary>A report about 2021 shows the names of 2021, also when the unit is renamed afterwards.</summary>
    [Fact]
    public async Task Rename_AfterAReview_LeavesTheReviewItsNames()
    {
        var before = WebUtility.HtmlDecode(await Browser.ReadAsync(Urls.Review("SK-2021")));
        Assert.Contains("ĐBBP Khóm 1", before, StringComparison.Ordinal);
        var form = EventForm.Rename("P1-K1-BP", "Đảng bộ bộ phận Bình Minh", "2024-07-01");
        var mark = Mark().Match(await PageAsync(form)).Groups["mark"].Value;
        using var recorded = await SendAsync(form.With(("seen", mark)));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);

        var review = WebUtility.HtmlDecode(await Browser.ReadAsync(Urls.Review("SK-2021")));
        Assert.Contains("ĐBBP Khóm 1", review, StringComparison.Ordinal);
        Assert.DoesNotContain("Bình Minh", review, StringComparison.Ordinal);
        var evidence = WebUtility.HtmlDecode(await Browser.ReadAsync(Urls.Evidence("SK-2021", "P1-K1-BP", "DSH")));
        Assert.DoesNotContain("Bình Minh", evidence, StringComparison.Ordinal);
        Assert.Contains("Bình Minh", WebUtility.HtmlDecode(await Browser.ReadAsync(Urls.Unit("P1-K1-BP"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InEnglish_HaveNoVietnameseOfTheirOwn()
    {
        using var switched = await Browser.GetAsync(Urls.LanguageThen(Formats.English, Urls.Units));
        foreach (var address in new[] { Urls.NewUnit, Urls.NewUnitEvent, $"{Urls.NewUnitEvent}?kind=renamed", Urls.With(Urls.UnitEdit("MH-01"), "open", "withdraw"), $"{Urls.NewUnitEvent}?kind=split" })
        {
            var page = WebUtility.HtmlDecode(await Browser.ReadAsync(address));
            var main = Lists().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)], string.Empty);
            Assert.DoesNotMatch(VietnameseLetter(), main);
        }
    }

    /// <summary>A branch of a public service body stays one when it is split; another kind of decision takes nothing for granted.</summary>
    [Theory]
    [InlineData("Split", "MH-13", 3)]
    [InlineData("Split", "KHONG-CO", 0)]
    [InlineData("Merged", "MH-13", 0)]
    public async Task NewUnitsOfASplit_StartInItsCategory(string kind, string unit, int rows)
    {
        await using var db = Web.Database.CreateDbContext();
        var category = db.UnitCategories.Single(row => row.Code == "don-vi-su-nghiep").Id;
        var page = await Browser.ReadAsync($"units/events/new?kind={kind}&unit={unit}");
        Assert.Equal(rows, Regex.Count(page, $"<option value=\"{category}\" selected", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private async Task<string> PageAsync(Dictionary<string, string> fields)
    {
        using var answer = await SendAsync(fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private Task<HttpResponseMessage> SendAsync(Dictionary<string, string> fields) =>
        Browser.SendAsync(Urls.NewUnitEvent, Urls.NewUnitEvent, [("_handler", "record"), .. fields.Select(field => (field.Key, field.Value))]);

    [GeneratedRegex("name=\"seen\" value=\"(?<mark>[0-9A-F]{64})\"")]
    private static partial Regex Mark();

    [GeneratedRegex("(?s)<datalist.*?</datalist>")]
    private static partial Regex Lists();

    [GeneratedRegex("[ăđơưạảấầẩậắằẳặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]")]
    private static partial Regex VietnameseLetter();
}
