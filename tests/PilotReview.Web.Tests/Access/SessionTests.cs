using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Access;
using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Tests.Features.Accounts;
using Xunit;

namespace PilotReview.Web.Tests.Access;

public sealed class SessionTests : IAsyncLifetime
{
    private AccountsHost? _host;

    private AccountsHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    private Cookie Cookie => Host.Browser.Cookies.GetCookies(Host.Web.Address)[AccessSetup.CookieName] ?? throw new InvalidOperationException("There is no cookie.");

    private TicketDataFormat Format => (TicketDataFormat)Host.Web.Services
        .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;

    public async ValueTask InitializeAsync() => _host = await AccountsHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Theory]
    [InlineData(ClaimTypes.Role, "Appraiser")]
    [InlineData(ClaimTypes.Role, "99")]
    [InlineData(ClaimTypes.NameIdentifier, "404")]
    [InlineData(ActorClaims.Unit, "1")]
    [InlineData(ActorClaims.Demo, "True")]
    [InlineData(ActorClaims.Since, "99999999999999999")]
    [InlineData(ActorClaims.Since, "")]
    public async Task CookieSealedWithTheRightKeys_ButUntrue_IsRefused(string claim, string value)
    {
        Assert.True(await WithAsync(_ => { }));
        Assert.False(await WithAsync(identity =>
        {
            identity.TryRemoveClaim(identity.FindFirst(claim));
            identity.AddClaim(new Claim(claim, value));
        }));
    }

    [Fact]
    public async Task CookieWithASecondRole_IsRefused() => Assert.False(await WithAsync(identity => identity.AddClaim(new Claim(ClaimTypes.Role, "WardOfficial"))));

    [Fact]
    public async Task RoleChangedPastTheStamp_EndsTheSession()
    {
        await Host.Web.Database.ChangeAsync(db => db.Users.Single().Role = Role.Viewer, TestContext.Current.CancellationToken);
        Assert.False(await AccountsHost.IsInAsync(Host.Browser));
    }

    [Fact]
    public async Task Idle_EndsTheSession_AndARequestKeepsIt()
    {
        var idle = TimeSpan.FromMinutes(OfficeSettings.Standard.Number(OfficeSettings.IdleMinutes));
        Host.Time.Advance(idle - TimeSpan.FromSeconds(1));
        Assert.True(await AccountsHost.IsInAsync(Host.Browser));
        Host.Time.Advance(idle - TimeSpan.FromSeconds(1));
        Assert.True(await AccountsHost.IsInAsync(Host.Browser));
        Host.Time.Advance(idle);
        Assert.False(await AccountsHost.IsInAsync(Host.Browser));
    }

    [Fact]
    public async Task LongestSession_EndsHoweverBusyItIs()
    {
        var hours = OfficeSettings.Standard.Number(OfficeSettings.LongestHours);
        for (var hour = 1; hour < hours; hour++)
        {
            Host.Time.Advance(TimeSpan.FromHours(1));
            Assert.True(await AccountsHost.IsInAsync(Host.Browser));
        }

        Host.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(await AccountsHost.IsInAsync(Host.Browser));
    }

    [Fact]
    public async Task Settings_AreReadWithEachRequest()
    {
        await Host.Web.Database.ChangeAsync(
            db => db.SettingValues.Add(new SettingValue { Key = OfficeSettings.IdleMinutes.Key, From = new(2026, 11, 1), Value = "5" }), TestContext.Current.CancellationToken);
        Host.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(await AccountsHost.IsInAsync(Host.Browser));
    }

    [Fact]
    public async Task SignedOut_ACopyOfTheCookieIsWorthless()
    {
        var copy = Cookie.Value;
        using var answer = await Host.Browser.SendAsync(Urls.Home, Urls.SignOut);
        using var thief = Host.Web.Open();
        thief.Cookies.Add(Host.Web.Address, new Cookie(AccessSetup.CookieName, copy));
        Assert.False(await AccountsHost.IsInAsync(thief));
        Assert.Single(await Host.LogAsync(AuditActions.SignedOut));
    }

    [Fact]
    public async Task SignOutElsewhere_KeepsThisSession()
    {
        using var other = Host.Web.Open();
        using var entered = await other.SignInAsync(AccountsHost.Administrator, TestWeb.Password);
        using var answer = await Host.Browser.SendAsync(Urls.OwnAccount, Urls.OwnAccount, ("_handler", "sign-out-elsewhere"));
        Assert.True(await AccountsHost.IsInAsync(Host.Browser));
        Assert.False(await AccountsHost.IsInAsync(other));
        Assert.Single(await Host.LogAsync(AuditActions.SignedOutEverywhere));
    }

    [Fact]
    public async Task Password_NeedsThePresentOne_AndEndsOtherSessions()
    {
        using var other = Host.Web.Open();
        using var entered = await other.SignInAsync(AccountsHost.Administrator, TestWeb.Password);
        using var wrong = await ChooseAsync("wrong", "con meo treo cay cau");
        using var same = await ChooseAsync(TestWeb.Password, TestWeb.Password);
        using var right = await ChooseAsync(TestWeb.Password, "con meo treo cay cau");
        Assert.Contains(AccountsHost.Text("Password_WrongPresent"), await AccountsHost.ReadAsync(wrong), StringComparison.Ordinal);
        Assert.Contains(AccountsHost.Text("Password_SameAsBefore"), await AccountsHost.ReadAsync(same), StringComparison.Ordinal);
        Assert.Equal(Urls.Rooted(Urls.Done(Urls.OwnAccount, "password")), AccountsHost.Target(right));
        Assert.True(await AccountsHost.IsInAsync(Host.Browser));
        Assert.False(await AccountsHost.IsInAsync(other));
    }

    private Task<HttpResponseMessage> ChooseAsync(string present, string chosen) => Host.Browser.SendAsync(
        Urls.OwnPassword, Urls.OwnPassword, ("_handler", "password"), ("present", present), ("chosen", chosen), ("again", chosen));

    /// <summary>Whether a copy of the cookie, changed and sealed again, opens the first page.</summary>
    private async Task<bool> WithAsync(Action<ClaimsIdentity> change)
    {
        var ticket = Format.Unprotect(Cookie.Value) ?? throw new InvalidOperationException("The cookie cannot be read.");
        change((ClaimsIdentity)(ticket.Principal.Identity ?? throw new InvalidOperationException("Nobody is in the cookie.")));
        using var browser = Host.Web.Open();
        browser.Cookies.Add(Host.Web.Address, new Cookie(AccessSetup.CookieName, Format.Protect(ticket)));
        return await AccountsHost.IsInAsync(browser);
    }
}
