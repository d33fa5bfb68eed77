using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Faults;
using Xunit;

namespace PilotReview.Web.Tests;

public sealed class HostTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const int WholeBlazorScript = 187_546;

    [Fact]
    public async Task Fault_ShowsNumberAndNoTrace()
    {
        await using var web = await TestWeb.StartAsync("Development", hasAdministrator: true);
        using var browser = await web.SignInAsync(Role.Appraiser);
        await DropAsync(web, "PRAGMA foreign_keys = OFF; DROP TABLE UnitVersions");
        using var answer = await browser.GetAsync(Urls.Home);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(Text(nameof(FaultsText.FaultTitle)), html, StringComparison.Ordinal);
        Assert.Matches("class=\"mono\"[^>]*>[0-9A-F]{8}<", html);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_SignedIn_IsNotFoundInTheFrame()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Viewer);
        using var answer = await browser.GetAsync("/no-such-page");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Text(nameof(FaultsText.NotFoundTitle)), html, StringComparison.Ordinal);
        Assert.Contains("<nav", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_Anonymous_LeadsToSignIn()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?return=%2Fno-such-page", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(403, nameof(FaultsText.DeniedTitle))]
    [InlineData(400, nameof(FaultsText.StaleTitle))]
    [InlineData(404, nameof(FaultsText.NotFoundTitle))]
    [InlineData(413, nameof(FaultsText.TooLargeTitle))]
    [InlineData(429, nameof(FaultsText.TooOftenTitle))]
    public async Task Problem_SaysWhichAndCarriesItsStatus(int code, string title)
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Urls.Problem, code));
        Assert.Equal(code, (int)answer.StatusCode);
        Assert.Contains(Text(title), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlazorScript_IsServedWhole()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = await web.SignInAsync(Role.Viewer);
        var page = new HtmlParser().ParseDocument(await browser.ReadAsync(Urls.Home));
        var script = page.Scripts.Select(element => element.GetAttribute("src")).Single(source => source?.Contains("blazor.web", StringComparison.Ordinal) == true);
        using var answer = await browser.GetAsync("/" + script);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(WholeBlazorScript, bytes.Length);
    }

    private static string Text(string key) => FaultsText.ResourceManager.GetString(key, Core.Formats.Vietnamese) ?? throw new ArgumentException(key);

    private static async Task DropAsync(TestWeb web, string sql)
    {
        await using var db = web.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
