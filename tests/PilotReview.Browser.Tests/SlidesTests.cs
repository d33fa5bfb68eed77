using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The job of whoever presents a review to the conference: from slide to slide by the keyboard, notes, a blank screen, and out again.</summary>
[Collection(nameof(ProductCollection))]
public sealed class SlidesTests(Product product)
{
    private const string Shown = "[data-slide].is-shown";

    [Theory]
    [InlineData(1280, ColorScheme.Light, "vi-VN")]
    [InlineData(1280, ColorScheme.Dark, "en-GB")]
    [InlineData(390, ColorScheme.Light, "en-GB")]
    [InlineData(390, ColorScheme.Dark, "vi-VN")]
    public async Task EverySlide_IsAccessibleAndFits(int width, ColorScheme scheme, string culture)
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember, width, scheme);
        await visitor.SpeakAsync(culture);
        await visitor.OpenAsync("/reviews/SK-2021/slides");
        var count = await visitor.Page.Locator("[data-slide]").CountAsync();
        for (var number = 1; number <= count; number++)
        {
            await Assertions.Expect(visitor.Page.Locator(Shown)).ToHaveAttributeAsync("id", $"{number}");
            await visitor.AssertFitsAsync();
            await visitor.AssertAccessibleAsync();
            await visitor.PictureAsync($"slide-{culture[..2]}-{scheme}-{number:00}");
            // on a narrow screen a slide may be longer than the window, which is then scrolled first
            await visitor.Page.Keyboard.PressAsync(width < 700 ? "ArrowRight" : "PageDown");
        }

        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task Keyboard_WalksTheDeckAndTheAddressKeepsThePlace()
    {
        await using var visitor = await product.VisitAsAsync(Role.Viewer);
        await visitor.OpenAsync("/reviews/SK-2021/slides");
        var count = await visitor.Page.Locator("[data-slide]").CountAsync();
        await StandsAtAsync(visitor, 1);
        foreach (var (key, place) in new[] { ("ArrowRight", 2), (" ", 3), ("PageDown", 4), ("ArrowLeft", 3), ("PageUp", 2), ("End", count), ("Home", 1), ("ArrowLeft", 1), ("ArrowRight", 2) })
        {
            await visitor.Page.Keyboard.PressAsync(key);
            await StandsAtAsync(visitor, place);
        }

        Assert.EndsWith("/slides#2", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains($"2/{count}", await visitor.Page.Locator("[data-live]").TextContentAsync(), StringComparison.Ordinal);
        await visitor.Page.ReloadAsync();
        await StandsAtAsync(visitor, 2);
        await visitor.Page.Locator("[data-do=on]").ClickAsync();
        await StandsAtAsync(visitor, 3);
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task Keys_ShowNotesBlankTheScreenAndLeave()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.OpenAsync("/reviews/SK-2021/slides#3");
        await Assertions.Expect(visitor.Page.Locator("[data-do=full]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator($"{Shown} .notes")).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(visitor.Page.Locator($"{Shown} .notes")).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("b");
        await Assertions.Expect(visitor.Page.Locator("[data-blank-cover]")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.Locator("[data-blank-cover]")).ToBeHiddenAsync();
        await StandsAtAsync(visitor, 3);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.WaitForURLAsync("**/reviews/SK-2021");
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task WithoutTheServer_TheDeckGoesOn()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.OpenAsync("/reviews/SK-2021/slides");
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.Keyboard.PressAsync("End");
        await StandsAtAsync(visitor, await visitor.Page.Locator("[data-slide]").CountAsync());
        // that the network is gone the browser itself reports
        Assert.True(await visitor.Page.Locator($"{Shown} h2").IsVisibleAsync());
    }

    private static Task StandsAtAsync(Visitor visitor, int number) => Assertions.Expect(visitor.Page.Locator(Shown)).ToHaveAttributeAsync("id", $"{number}");
}
