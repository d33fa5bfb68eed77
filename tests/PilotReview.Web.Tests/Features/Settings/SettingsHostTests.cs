using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Testing;
using PilotReview.Web.Features.Settings;
using Xunit;

namespace PilotReview.Web.Tests.Features.Settings;

/// <summary>The pages as a browser without scripts meets them.</summary>
public sealed partial class SettingsHostTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert('x')</script>";

    private TestWeb? _web;

    public static TheoryData<string, string> Forms => new(AccessMatrix.Rows
        .Where(row => row.Kind == AccessKind.Form && row.Name.StartsWith(Urls.Settings, StringComparison.Ordinal))
        .Select(row => row.Name.Split('#')).Select(parts => (parts[0], parts[1])));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Today => FormReaderDay(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync();
        await Web.Database.ChangeAsync(db => db.UnitKinds.Add(new UnitKind { Code = "chi-bo", Name = new LocalText("Chi bộ") }), Token);
        await Web.Database.ChangeAsync(db => db.UnitCategories.Add(new UnitCategory { Code = "khom-ap", Name = new LocalText("Khóm, ấp") }), Token);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task Setting_IsSentLedBackAndShownWithItsAuthor()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        var form = Urls.With(Urls.Settings, SettingsPage.SetForm, "document.body-size");
        using var answer = await browser.SendAsync(form, form, ("_handler", "set"), ("key", "document.body-size"), ("value", "15"), ("from", Today));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var again = await browser.SendAsync(form, form, ("_handler", "set"), ("key", "document.body-size"), ("value", "15"), ("from", Today));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync(answer.Headers.Location?.PathAndQuery ?? string.Empty));
        Assert.Contains("Đã lưu: Cỡ chữ nội dung.", page, StringComparison.Ordinal);
        Assert.Contains("test.administrator ghi lúc ", page, StringComparison.Ordinal);
        await using var db = Web.Database.CreateDbContext();
        Assert.Equal("15", (await db.SettingValues.SingleAsync(Token)).Value);
        Assert.Equal(3, await db.AuditEntries.CountAsync(entry => entry.Entity == nameof(SettingValue) && entry.AccountId != null, Token));
    }

    [Fact]
    public async Task Planned_IsWithdrawnByItsButton()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var set = await browser.SendAsync(
            Urls.Settings, Urls.Settings, ("_handler", "set"), ("key", "backup.days"), ("value", "30"), ("from", "2999-01-01"));
        var page = await browser.ReadAsync(Urls.Settings);
        var row = Regex.Match(page, "form=\"withdraw\" name=\"row\" value=\"(?<id>[0-9]+)\"").Groups["id"].Value;
        using var answer = await browser.SendAsync(Urls.Settings, Urls.Settings, ("_handler", "withdraw"), ("row", row));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = Web.Database.CreateDbContext();
        Assert.Empty(await db.SettingValues.ToListAsync(Token));
    }

    [Fact]
    public async Task WrongValue_StaysInTheFormWithItsBounds()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var answer = await browser.SendAsync(
            Urls.Settings, Urls.Settings, ("_handler", "set"), ("key", "document.line-pitch"), ("value", Hostile), ("from", Today));
        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(Hostile, page, StringComparison.Ordinal);
        Assert.Contains("Số nguyên từ 18 đến 22.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongFields_AreToldBesideEach()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var setting = await browser.SendAsync(
            Urls.Settings, Urls.Settings, ("_handler", "set"), ("key", "document.line-pitch"), ("value", "25"), ("from", "2020-01-01"));
        Assert.Equal(["value", "from"], WrongFields(await setting.Content.ReadAsStringAsync(Token)));
        using var level = await browser.SendAsync(
            Urls.SettingsLevels, Urls.SettingsLevels, ("_handler", "name"), ("id", "1"), ("name-vi", ""), ("from", "2020-01-01"));
        var page = await level.Content.ReadAsStringAsync(Token);
        Assert.Equal(["name-vi", "from"], WrongFields(page));
        Assert.Contains("type=\"checkbox\" id=\"field-sure\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileTexts_AreShownAsText()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var basis = await browser.SendAsync(
            Urls.With(Urls.SettingsLegalBases, "open", "add"), Urls.SettingsLegalBases, ("_handler", "add"), ("number", Hostile), ("title-vi", "\"><img src=x>"));
        using var level = await browser.SendAsync(Urls.SettingsLevels, Urls.SettingsLevels, ("_handler", "add"), ("code", "x"), ("name-vi", Hostile));
        Assert.Equal(HttpStatusCode.Redirect, basis.StatusCode);
        using var category = await browser.SendAsync(Urls.SettingsCategories, Urls.SettingsCategories, ("_handler", "add"), ("code", "x"), ("name-vi", Hostile));
        Assert.Equal(HttpStatusCode.Redirect, level.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, category.StatusCode);
        foreach (var address in new[] { Urls.SettingsLegalBases, Urls.With(Urls.SettingsLegalBases, "open", "correct-1"), Urls.SettingsLevels, Urls.SettingsCategories })
        {
            var page = await browser.ReadAsync(address);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.Contains(Hostile, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CategoryInAnOldEncoding_IsRefused()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var answer = await browser.SendAsync(Urls.SettingsCategories, Urls.SettingsCategories, ("_handler", "add"), ("code", "xa"), ("name-vi", "§¶ng bé x·"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(["name-vi"], WrongFields(page));
        Assert.Contains("gõ bằng bảng mã cũ (TCVN3 hoặc VNI)", page, StringComparison.Ordinal);
    }

    /// <summary>A list of figures is written alike from 0 on.</summary>
    [Fact]
    public async Task NumbersOfUnits_AreWrittenAlike()
    {
        var unit = new Unit { Code = "K1", ValidFrom = new DateOnly(2015, 1, 1) };
        unit.Add(new UnitFacts { Name = new LocalText("K1"), ShortName = new LocalText("K1"), KindId = 1, CategoryId = 1 }.From(unit.ValidFrom));
        await Web.Database.ChangeAsync(db => db.Units.Add(unit), Token);
        await Web.Database.ChangeAsync(db => db.UnitKinds.Add(new UnitKind { Code = "dang-bo", Name = new LocalText("Đảng bộ") }), Token);
        await Web.Database.ChangeAsync(db => db.UnitCategories.Add(new UnitCategory { Code = "truong", Name = new LocalText("Trường học") }), Token);
        using var browser = await Web.SignInAsync(Role.Administrator);
        foreach (var address in new[] { Urls.SettingsLevels, Urls.SettingsCategories })
        {
            var page = WebUtility.HtmlDecode(await browser.ReadAsync(address));
            Assert.Equal(["1", "0"], Regex.Matches(page, ">(?<units>[0-9]+) tổ chức hôm nay<").Select(match => match.Groups["units"].Value).OrderDescending());
        }
    }

    [Fact]
    public async Task StaleForm_ShowsBothAndKeepsWhatWasTyped()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var added = await browser.SendAsync(
            Urls.SettingsLegalBases, Urls.SettingsLegalBases, ("_handler", "add"), ("number", "62-KH/ThU"), ("title-vi", "Ban đầu"));
        var correct = Urls.With(Urls.SettingsLegalBases, "open", "correct-1");
        (string, string)[] Fields(string title, string was) =>
        [
            ("_handler", "correct"), ("id", "1"), ("number", "62-KH/ThU"), ("title-vi", title), ("was-number", "62-KH/ThU"), ("was-title-vi", was),
        ];
        using var other = await browser.SendAsync(correct, correct, Fields("Người kia", "Ban đầu"));
        using var stale = await browser.SendAsync(correct, correct, Fields("Của tôi", "Ban đầu"));
        var page = WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync(Token));
        Assert.Contains("“Ban đầu”", page, StringComparison.Ordinal);
        Assert.Contains("“Người kia”", page, StringComparison.Ordinal);
        Assert.Matches("name=\"title-vi\"[^>]*value=\"Của tôi\"", page);
        Assert.Matches("name=\"was-title-vi\" value=\"Người kia\"", page);
    }

    [Theory]
    [InlineData(Urls.Settings, "set=document.body-size")]
    [InlineData(Urls.SettingsLegalBases, "open=add")]
    public async Task Appraiser_ReadsWithoutForms(string page, string open)
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        using var answer = await browser.GetAsync($"{page}?{open}");
        var html = await answer.Content.ReadAsStringAsync(Token);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<form", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", main, StringComparison.Ordinal);
        Assert.Contains(SettingsText.ResourceManager.GetString(nameof(SettingsText.ReadOnly), Formats.Vietnamese) ?? "?", WebUtility.HtmlDecode(main), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Urls.SettingsLevels, "open=name-1")]
    [InlineData(Urls.SettingsCategories, "open=name-1")]
    public async Task Appraiser_KeepsWhatOrganisationsAreCalled(string page, string open)
    {
        using var browser = await Web.SignInAsync(Role.Appraiser);
        var html = WebUtility.HtmlDecode(await browser.ReadAsync($"{page}?{open}"));
        Assert.Contains("id=\"form-name\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(SettingsText.ResourceManager.GetString(nameof(SettingsText.ReadOnly), Formats.Vietnamese) ?? "?", html, StringComparison.Ordinal);
        using var answer = await browser.SendAsync(page, page, ("_handler", "name"), ("id", "1"), ("name-vi", "Tên mới"), ("from", "2999-01-01"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task EveryForm_IsRefusedToThoseWhoOnlyRead()
    {
        using var appraiser = await Web.SignInAsync(Role.Appraiser);
        using var viewer = await Web.SignInAsync(Role.Viewer);
        foreach (var (page, form) in Forms.Select(row => row.Data))
        {
            if (!Permissions.Allow(Role.Appraiser, PermissionOf(page, form)))
            {
                using var answer = await appraiser.SendAsync(page, page, ("_handler", form), ("key", "backup.days"), ("value", "30"), ("from", Today), ("id", "1"));
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }

            using var denied = await viewer.SendAsync(Urls.Home, page, ("_handler", form));
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        }

        await using var db = Web.Database.CreateDbContext();
        Assert.Empty(await db.SettingValues.ToListAsync(Token));
    }

    [Fact]
    public async Task EveryForm_WithoutItsToken_IsRefused()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        foreach (var (page, form) in Forms.Select(row => row.Data))
        {
            using var answer = await browser.SendBareAsync(page, ("_handler", form));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Pages_InEnglish_HaveNoVietnameseOfTheirOwn()
    {
        using var browser = await Web.SignInAsync(Role.Administrator);
        using var switched = await browser.GetAsync(Urls.LanguageThen(Formats.English, Urls.Settings));
        var page = WebUtility.HtmlDecode(await browser.ReadAsync(Urls.Settings));
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)];
        Assert.DoesNotMatch(VietnameseLetter(), main);
    }

    private static IEnumerable<string> WrongFields(string page) =>
        Regex.Matches(page, "class=\"wrong\" id=\"field-(?<field>[a-z-]+)-problem\"").Select(match => match.Groups["field"].Value);

    [GeneratedRegex("[ăđơưạảấầẩậắằẳặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]")]
    private static partial Regex VietnameseLetter();

    private static Permission PermissionOf(string page, string form) =>
        AccessMatrix.Rows.Single(row => row.Kind == AccessKind.Form && row.Name == $"{page}#{form}").Permission ?? throw new InvalidOperationException(form);

    private static string FormReaderDay(DateOnly day) => PilotReview.Web.Parts.Forms.FormReader.Write(day);
}
