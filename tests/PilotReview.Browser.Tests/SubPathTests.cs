using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The product below a path of its host: pages come to life, links and downloads stay there, the line that waits for the server asks there.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class SubPathTests(Product product) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-subpath-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task InteractivePage_ComesToLifeUnderTheBase()
    {
        await using var app = await Product.StartHostAsync(
            _folder, "--PilotReview:PathBase", "/danh-gia", "--PilotReview:Keys", Path.Combine(_folder, "keys"));
        var root = app.Urls.First() + "/danh-gia/";
        await using var visitor = await product.VisitAsync(address: root);
        var page = visitor.Page;
        await page.GotoAsync("units");
        await page.Locator($"button[name=role][value={Role.Appraiser}]").ClickAsync();
        await page.WaitForURLAsync(root + "units");
        await visitor.SettleAsync();

        // a page that is loaded anew forgets this; one that the circuit changes keeps it
        await page.EvaluateAsync("() => { window.stayed = true; }");
        await page.Locator("main input[type=search]").FillAsync("minh hoa 05");
        await page.Locator("main input[type=search]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("main a[href*='units/MH-05']").First).ToBeVisibleAsync();
        await page.Locator("nav a").Filter(new LocatorFilterOptions { HasNot = page.Locator("[href*='/']") }).First.ClickAsync();
        await page.WaitForURLAsync(root);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"));

        Assert.Equal("ok", await page.EvaluateAsync<string>("async () => (await fetch('health')).text()"));
        await page.GotoAsync("reviews/SK-2021");
        await visitor.SettleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[data-download][href$='.pdf']").First.ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        visitor.AssertNoFaults();
    }
}
