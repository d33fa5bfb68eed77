using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The pages of which the first sample has nothing to show, each on the scenario that fills it: what holds on every page holds there too.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class ScenarioPagesTests(Product product)
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["visits"] = ["/visits", "/visits?month=2023-03", "/reviews/SK-DSH-2023/XA2/DCL", "/reviews/SK-DSH-2023/claims"],
        ["organisation-2022"] = ["/organisation", "/organisation/DT-2022", "/organisation/DT-2022/edit"],
        ["party-cells"] = ["/pilots/compare", "/pilots/compare?pilot=DT-TO-DANG&pilot=MH-DBBP", "/reviews/SK-TD-2023/claims"],
    };

    [Theory]
    [InlineData("visits", 1280, ColorScheme.Light)]
    [InlineData("visits", 390, ColorScheme.Dark)]
    [InlineData("organisation-2022", 1280, ColorScheme.Light)]
    [InlineData("organisation-2022", 390, ColorScheme.Dark)]
    [InlineData("party-cells", 1280, ColorScheme.Light)]
    [InlineData("party-cells", 390, ColorScheme.Dark)]
    public async Task Scenario_IsAccessibleAndWhole(string scenario, int width, ColorScheme scheme)
    {
        await using var database = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await database.SeedAsync(scenario: scenario);
        await using var app = WebApp.Build(
            ["--urls", "http://127.0.0.1:0", "--database", database.File, "--environment", "Development", "--PilotReview:Keys", Path.Combine(database.Folder, "keys")],
            builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.StartAsync(TestContext.Current.CancellationToken);
        await using var visitor = await product.VisitAsync(width, scheme, address: app.Urls.First());
        await visitor.SignInAsync(Role.Appraiser);
        foreach (var path in Pages[scenario])
        {
            await PageCheck.RunAsync(visitor, path);
        }
    }
}
