using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The same pages as <see cref="EveryPageTests"/>, on a phone in the dark.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class EveryPageOnAPhoneTests(Product product)
{
    [Theory]
    [MemberData(nameof(EveryPageTests.Pages), MemberType = typeof(EveryPageTests))]
    public Task Page_IsAccessibleAndWhole(string path) => CheckAsync(Role.Appraiser, path);

    [Theory]
    [MemberData(nameof(EveryPageTests.AdministratorPages), MemberType = typeof(EveryPageTests))]
    public Task AdministratorPage_IsAccessibleAndWhole(string path) => CheckAsync(Role.Administrator, path);

    private async Task CheckAsync(Role role, string path)
    {
        await using var visitor = await product.VisitAsAsync(role, 390, ColorScheme.Dark);
        await PageCheck.RunAsync(visitor, path);
    }
}
