using PilotReview.Core;
using PilotReview.Web.Features.Accounts;
using PilotReview.Web.Layout;
using Xunit;

namespace PilotReview.Web.Tests.Localization;

public sealed class LanguageTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Page_IsVietnameseFirst()
    {
        using var browser = host.Web.Open();
        var html = await browser.ReadAsync(Urls.SignIn);
        Assert.Contains("<html lang=\"vi\"", html, StringComparison.Ordinal);
        Assert.Contains(AccountsText.ResourceManager.GetString(nameof(AccountsText.WhatItIs), Formats.Vietnamese) ?? "?", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_SpeaksEnglishAndGoesBack()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(Urls.LanguageThen(Formats.English, "/sign-in?return=%2Funits"));
        var html = await browser.ReadAsync(Urls.SignIn);
        Assert.Equal("/sign-in?return=%2Funits", answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains(AccountsText.ResourceManager.GetString(nameof(AccountsText.WhatItIs), Formats.English) ?? "?", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_UnknownLanguage_ChangesNothing()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync("/language?c=fr-FR&return=//elsewhere.example");
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(ThemeChoice.Auto, "screen and (prefers-color-scheme: dark)")]
    [InlineData(ThemeChoice.Dark, "media=\"screen\"")]
    public async Task Theme_ReadsTheDarkColoursForItsMedia(string theme, string media)
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(Urls.ThemeThen(theme, Urls.Rooted(Urls.SignIn)));
        var html = await browser.ReadAsync(Urls.SignIn);
        Assert.Equal(Urls.Rooted(Urls.SignIn), answer.Headers.Location?.OriginalString);
        Assert.Contains($"data-theme=\"{theme}\"", html, StringComparison.Ordinal);
        Assert.Contains(media, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_Light_LeavesTheDarkColoursOut()
    {
        using var browser = host.Web.Open();
        using var answer = await browser.GetAsync(Urls.ThemeThen(ThemeChoice.Light, Urls.Rooted(Urls.SignIn)));
        Assert.DoesNotContain("dark.", await browser.ReadAsync(Urls.SignIn), StringComparison.Ordinal);
    }
}
