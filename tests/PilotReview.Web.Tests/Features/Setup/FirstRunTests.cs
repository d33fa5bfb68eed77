using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Features.Setup;
using Xunit;

namespace PilotReview.Web.Tests.Features.Setup;

public sealed class FirstRunTests : IAsyncLifetime
{
    private TestWeb? _web;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync(hasAdministrator: false);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("sign-in")]
    [InlineData("units?on=2018-09-30")]
    [InlineData("no-such-page")]
    [InlineData("reports/SK-2021.pdf")]
    public async Task EveryPage_SaysWhatToDo(string address)
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(Text(nameof(SetupText.Title), Formats.Vietnamese), html, StringComparison.Ordinal);
        Assert.Contains("--user quan.tri", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"password\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "create-admin --user quan.tri")]
    [InlineData(true, "sign in with your account")]
    public async Task Terminal_SaysHowToEnter(bool hasAdministrator, string expected)
    {
        if (hasAdministrator)
        {
            await Web.AddAccountAsync(TestWeb.Administrator, Role.Administrator);
        }

        await using var app = WebApp.Build([WebApp.UrlsOption, "http://127.0.0.1:0", WebApp.DatabaseOption, Web.Database.File, "--PilotReview:Keys", Web.Database.Folder]);
        await using var output = new StringWriter();
        await ServeNotice.WriteAsync(app, output, TestContext.Current.CancellationToken);
        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
        // for the database that is served, which is not that of the settings
        Assert.Equal(!hasAdministrator, output.ToString().Contains($"--database \"{Web.Database.File}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_AreRefused()
    {
        using var browser = Web.Open();
        using var answer = await browser.SendBareAsync(Urls.SignIn, ("account", "x"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Health_Assets_LanguageAndTheme_Work()
    {
        using var browser = Web.Open();
        Assert.Equal("ok", await browser.ReadAsync(Urls.Health));
        using var ready = await browser.GetAsync(Urls.Ready);
        using var style = await browser.GetAsync("app.css");
        using var language = await browser.GetAsync(Urls.LanguageThen(Formats.English, "/sign-in"));
        using var theme = await browser.GetAsync(Urls.ThemeThen("dark", "/sign-in"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Equal("/sign-in", language.Headers.Location?.OriginalString);
        Assert.Equal("/sign-in", theme.Headers.Location?.OriginalString);
        Assert.Contains(Text(nameof(SetupText.Title), Formats.English), await browser.ReadAsync(Urls.SignIn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherAccounts_AndADemoAdministrator_AreNotEnough()
    {
        await Web.AddAccountAsync("ban.tochuc", Role.Appraiser);
        await Web.Database.ChangeAsync(
            db => db.Users.Add(new Account { UserName = "demo.administrator", Role = Role.Administrator, IsDemo = true, Post = "demo" }), TestContext.Current.CancellationToken);
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(Urls.SignIn);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Administrator_OpensTheProgramForGood()
    {
        using var browser = Web.Open();
        using var before = await browser.GetAsync(Urls.SignIn);
        await Web.AddAccountAsync("quan.tri", Role.Administrator);
        using var after = await browser.GetAsync(Urls.SignIn);
        using var page = await browser.GetAsync(Urls.FirstRun);
        await using (var db = Web.Database.CreateDbContext())
        {
            await db.Users.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        using var still = await browser.GetAsync(Urls.SignIn);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private static string Text(string key, System.Globalization.CultureInfo culture) => SetupText.ResourceManager.GetString(key, culture) ?? throw new ArgumentException(key);
}
