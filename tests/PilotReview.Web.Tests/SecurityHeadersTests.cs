using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests;

public sealed class SecurityHeadersTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/app.css")]
    [InlineData("/problem/404")]
    public async Task EveryAnswer_CarriesTheHeaders(string address)
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(address);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public void Policy_AllowsNoInlineScript()
    {
        var scripts = SecurityHeaders.ContentSecurityPolicy.Split("; ").Single(rule => rule.StartsWith("script-src", StringComparison.Ordinal));
        Assert.Equal("script-src 'self'", scripts);
    }

    [Fact]
    public async Task Pages_HoldNoInlineScriptAndNothingFromOutside()
    {
        await using var web = await TestWeb.StartAsync();
        using var anonymous = web.Open();
        using var signedIn = await web.SignInAsync(Role.Appraiser);
        string[] pages =
        [
            await anonymous.ReadAsync(Urls.SignIn), await anonymous.ReadAsync("/problem/404"), await anonymous.ReadAsync(Urls.Fault),
            await signedIn.ReadAsync(Urls.Home), await signedIn.ReadAsync("/no-such-page"),
        ];
        Assert.All(pages, html =>
        {
            var page = new HtmlParser().ParseDocument(html);
            Assert.NotEmpty(page.Scripts);
            Assert.All(page.Scripts, script => Assert.True(script.HasAttribute("src") && string.IsNullOrWhiteSpace(script.TextContent), script.OuterHtml));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(page.All.SelectMany(Addresses), address => address.Contains("//", StringComparison.Ordinal) || address.StartsWith("javascript", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Pages_AreNotStored()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(Urls.SignIn);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        new[] { element.GetAttribute("src"), element.GetAttribute("href"), element.GetAttribute("action") }.OfType<string>();
}
