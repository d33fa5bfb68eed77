using System.Net;
using AngleSharp.Html.Parser;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Faults;
using PilotReview.Web.Layout;
using PilotReview.Web.Network;
using Xunit;

namespace PilotReview.Web.Tests.Network;

/// <summary>The product under a path of its host.</summary>
public sealed class BasePathTests : IAsyncLifetime
{
    private const string Base = "/danh-gia";
    private const string Name = "phuong1.nhaplieu";

    private TestWeb? _web;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync(settings: ["--PilotReview:PathBase", Base, "--PilotReview:Proxies", "127.0.0.1"]);
        await Web.AddAccountAsync(Name, Role.CommitteeMember);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Theory]
    [InlineData("", true)]
    [InlineData("/danh-gia", true)]
    [InlineData("/so/ket-2.1", true)]
    [InlineData("/", false)]
    [InlineData("danh-gia", false)]
    [InlineData("/danh-gia/", false)]
    [InlineData("/a//b", false)]
    [InlineData("/a/../b", false)]
    [InlineData("/đánh-giá", false)]
    [InlineData("/a?b", false)]
    public void IsValid_KnowsAPath(string path, bool expected) => Assert.Equal(expected, BasePath.IsValid(path));

    [Fact]
    public async Task ClosedPage_LeadsToSignInUnderTheBase_AndBack()
    {
        using var browser = Web.Open();
        using var closed = await browser.GetAsync("units?on=2018-09-30");
        Assert.Equal(Base + "/sign-in?return=%2Funits%3Fon%3D2018-09-30", Target(closed));
        using var signedIn = await browser.SignInAsync(Name, TestWeb.Password, Urls.SignInThen("/units?on=2018-09-30"));
        Assert.Equal(Base + "/units?on=2018-09-30", Target(signedIn));
    }

    [Fact]
    public async Task EveryAddressOfAPage_StaysUnderTheBase()
    {
        using var browser = await OpenSignedInAsync();
        foreach (var address in new[] { Urls.Home, Urls.Pilots, Urls.Units, Urls.Reviews, "no-such-page" })
        {
            var page = new HtmlParser().ParseDocument(await browser.ReadAsync(address));
            Assert.Equal(Base + "/", page.QuerySelector("base")?.GetAttribute("href"));
            Assert.NotEmpty(page.Links);
            Assert.DoesNotContain(
                page.QuerySelectorAll("[href],[src],[action]").Where(element => element.LocalName != "base")
                    .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")),
                value => value?.StartsWith('/') == true);
        }
    }

    [Fact]
    public async Task Assets_AreServedUnderTheBase()
    {
        using var browser = await OpenSignedInAsync();
        var page = new HtmlParser().ParseDocument(await browser.ReadAsync(Urls.Home));
        var assets = page.Scripts.Select(script => script.GetAttribute("src"))
            .Concat(page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href"))).OfType<string>().ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var answer = await browser.GetAsync(asset);
            Assert.True(answer.IsSuccessStatusCode, asset);
        }
    }

    [Theory]
    [InlineData("language?c=en-GB&return=%2Funits")]
    [InlineData("theme?c=dark&return=%2Funits")]
    public async Task Choice_ComesBackUnderTheBase_AndIsKeptForItAlone(string address)
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(address);
        Assert.Equal(Base + "/units", Target(answer));
        Assert.Contains($"path={Base};", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task EveryCookie_BelongsToTheBase_AndThoseOfSignInHaveTheirOwnNames()
    {
        using var browser = Web.Open();
        using var signedIn = await browser.SignInAsync(Name, TestWeb.Password);
        var cookies = browser.Cookies.GetAllCookies().ToList();
        Assert.Contains(cookies, cookie => cookie.Name == AccessSetup.CookieName + ".danh-gia");
        Assert.Contains(cookies, cookie => cookie.Name == "pilotreview.form.danh-gia");
        Assert.All(cookies, cookie => Assert.Equal(Base, cookie.Path));
    }

    [Fact]
    public async Task Missing_Fault_SignOut_Download_AndHealth_Work()
    {
        using var browser = await OpenSignedInAsync();
        using var missing = await browser.GetAsync("no-such-page");
        using var report = await browser.GetAsync(Urls.Report("SK-2021", "pdf"));
        using var fault = await browser.GetAsync(Urls.Fault);
        using var health = await browser.GetAsync(Urls.Health);
        using var signedOut = await browser.SendAsync(Urls.Home, Urls.SignOut);
        using var after = await browser.GetAsync(Urls.Home);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains(Text(nameof(FaultsText.NotFoundTitle)), await Read(missing), StringComparison.Ordinal);
        // there is no such review here; the answer comes from the endpoint all the same
        Assert.Equal(HttpStatusCode.NotFound, report.StatusCode);
        Assert.Contains(Text(nameof(FaultsText.FaultTitle)), await Read(fault), StringComparison.Ordinal);
        Assert.Equal("ok", await Read(health));
        Assert.Equal(Base + "/sign-in", Target(signedOut));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task ConnectionLine_AsksForHealthUnderTheBase()
    {
        using var browser = await OpenSignedInAsync();
        var page = new HtmlParser().ParseDocument(await browser.ReadAsync(Urls.Units));
        Assert.Equal(Urls.Health, page.GetElementById("components-reconnect-modal")?.GetAttribute("data-health"));
        Assert.Equal("units#content", page.QuerySelector("a.skip")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/danh-gia", "/danh-gia/")]
    [InlineData("/danh-gia?a=1", "/danh-gia/?a=1")]
    [InlineData("/", "/danh-gia/")]
    [InlineData("/Danh-Gia/units", "/danh-gia/units")]
    public async Task AddressBesideTheBase_IsLedThere(string asked, string expected)
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(asked);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, Target(answer));
    }

    [Fact]
    public async Task ProxyThatTakesTheBaseAway_GetsPagesOfTheBase()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Web.Address, "/sign-in"));
        request.Headers.Add("X-Forwarded-For", "10.1.1.1");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains($"<base href=\"{Base}/\"", await Read(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".//elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/%2F/elsewhere.example")]
    public async Task Return_OutsideTheProduct_LeadsToTheFirstPage(string asked)
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(Urls.ThemeThen(ThemeChoice.Dark, asked));
        Assert.Equal(Base + "/", Target(answer));
    }

    private async Task<TestBrowser> OpenSignedInAsync()
    {
        var browser = Web.Open();
        using var answer = await browser.SignInAsync(Name, TestWeb.Password);
        Assert.Equal(Base + "/", Target(answer));
        return browser;
    }

    private static string Text(string key) => FaultsText.ResourceManager.GetString(key, Core.Formats.Vietnamese) ?? throw new ArgumentException(key);

    private static string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } full && full.Scheme != Uri.UriSchemeFile ? full.PathAndQuery : answer.Headers.Location?.OriginalString;

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
