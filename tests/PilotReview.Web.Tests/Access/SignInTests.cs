using System.Net;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Accounts;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Name = "phuong1.nhaplieu";

    private TestWeb? _web;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync()
    {
        _web = await TestWeb.StartAsync();
        await Web.AddAccountAsync(Name, Role.WardOfficial, unitId: null);
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task RightPassword_OpensTheFirstPage()
    {
        using var browser = Web.Open();
        using var answer = await browser.SignInAsync(Name, TestWeb.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", Target(answer));
        Assert.Contains(Name, await browser.ReadAsync(Urls.Home), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_IsOutOfReachOfScripts()
    {
        using var browser = Web.Open();
        using var answer = await browser.SignInAsync(Name, TestWeb.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(AccessSetup.CookieName + "=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Name, "wrong", nameof(AccountsText.WrongPassword))]
    [InlineData("nobody", "wrong", nameof(AccountsText.WrongPassword))]
    [InlineData("", "", nameof(AccountsText.BothMissing))]
    [InlineData("", "x", nameof(AccountsText.AccountMissing))]
    [InlineData(Name, "", nameof(AccountsText.PasswordMissing))]
    public async Task WrongInput_SaysWhat(string account, string password, string expected)
    {
        using var browser = Web.Open();
        using var answer = await browser.SignInAsync(account, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Text(expected), await Read(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetCookies(Web.Address), cookie => cookie.Name == AccessSetup.CookieName);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccountAndSayUntilWhen()
    {
        using var browser = Web.Open();
        for (var attempt = 1; attempt < OfficeSettings.Standard.Number(OfficeSettings.FailuresBeforeLock); attempt++)
        {
            using var wrong = await browser.SignInAsync(Name, "wrong");
            Assert.Contains(Text(nameof(AccountsText.WrongPassword)), await Read(wrong), StringComparison.Ordinal);
        }

        using var last = await browser.SignInAsync(Name, "wrong");
        using var right = await browser.SignInAsync(Name, TestWeb.Password);
        var locked = Text(nameof(AccountsText.Locked)).Split("{0}")[0];
        Assert.Contains(locked, await Read(last), StringComparison.Ordinal);
        Assert.Matches(locked + "[0-2][0-9]:[0-5][0-9] ", await Read(right));
    }

    [Theory]
    [InlineData("/units/P1?at=2021", "/units/P1?at=2021")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task Return_IsFollowedOnlyHere(string asked, string expected)
    {
        using var browser = Web.Open();
        using var answer = await browser.SignInAsync(Name, TestWeb.Password, Urls.SignInThen(asked));
        Assert.Equal(expected, Target(answer));
    }

    [Fact]
    public async Task FormWithoutToken_IsRefused()
    {
        using var browser = Web.Open();
        using var answer = await browser.SendBareAsync(Urls.SignIn, ("_handler", "sign-in"), ("account", Name), ("password", TestWeb.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var browser = Web.Open();
        using var signedIn = await browser.SignInAsync(Name, TestWeb.Password);
        using var bare = await browser.SendBareAsync(Urls.SignOut);
        using var still = await browser.GetAsync(Urls.Home);
        using var signedOut = await browser.SendAsync(Urls.Home, Urls.SignOut);
        using var after = await browser.GetAsync(Urls.Home);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(Urls.Rooted(Urls.SignIn), Target(signedOut));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task SignedIn_AtSignIn_GoesOn()
    {
        using var browser = Web.Open();
        using var signedIn = await browser.SignInAsync(Name, TestWeb.Password);
        using var again = await browser.GetAsync(Urls.SignIn);
        Assert.Equal("/", Target(again));
    }

    private static string Text(string key) => AccountsText.ResourceManager.GetString(key, Formats.Vietnamese) ?? throw new ArgumentException(key);

    private static string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } full ? full.PathAndQuery : answer.Headers.Location?.OriginalString;

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
