using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The administrator at the page of backups: without scripts but the menu's, on a laptop and on a phone in the dark.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class BackupsTests(Product product)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task MakeCheckRestore_EachAnswersOnTheSamePage(int width, ColorScheme scheme)
    {
        await using var visitor = await product.VisitAsAsync(Role.Administrator, width, scheme);
        await visitor.OpenAsync("/backups");
        await AssertWholeAsync(visitor);

        await visitor.Page.Locator("form[action$='backups/make'] button").ClickAsync();
        await AssertDoneAsync(visitor);
        await visitor.Page.Locator("form[action$='backups/check'] button").First.ClickAsync();
        await AssertDoneAsync(visitor);
        await visitor.Page.Locator("form[action$='backups/restore'] button").First.ClickAsync();
        await AssertDoneAsync(visitor);
        await Assertions.Expect(visitor.Page.Locator(".note code")).ToContainTextAsync("--replace");
        visitor.AssertNoFaults();
    }

    private static async Task AssertDoneAsync(Visitor visitor)
    {
        await Assertions.Expect(visitor.Page.Locator(".note[role=status]")).ToBeVisibleAsync();
        await AssertWholeAsync(visitor);
    }

    private static async Task AssertWholeAsync(Visitor visitor)
    {
        await visitor.AssertFitsAsync();
        await visitor.AssertAccessibleAsync();
    }
}
