using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>What holds on every page: axe finds nothing, nothing is wider than the window, no script fails, no other host is asked.</summary>
[Collection(nameof(ProductCollection))]
public sealed class EveryPageTests(Product product)
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/pilots", "/pilots/DBBP", "/units", "/units?on=2018-09-30", "/units/P1-K1-BP", "/units/MH-05", "/reviews", "/reviews/SK-2021",
        "/reviews/SK-2023", "/reviews/SK-2021/slides", "/reviews/SK-2021/P1-K1-BP/DSH", "/reviews/SK-2021/P1-K1-BP/DCL", "/reviews/SK-2021/P1-K1-BP/XL",
        "/reviews/SK-2021/P1-K1-BP/DG", "/reviews/SK-2021/MH-01/DSH",
        "/data?unit=P2&month=2021-05", "/data?unit=P1-K1-BP&month=2021-09&mode=retrieval", "/data?unit=P1-K1-BP.1&year=2021", "/data/months?year=2021", "/data/months?year=2021&unit=P2", "/data/effort?year=2021",
        "/organisation", "/organisation/new", "/settings", "/settings/legal-bases", "/settings/levels", "/settings/scales", "/settings/categories?open=name-1",
        "/indicators", "/indicators?open=starter", "/indicators/DSH", "/indicators/DSH?open=define", "/indicators/CD?open=use", "/indicators/XL",
        "/units?category=khom-ap", "/units/new", "/units/MH-05/edit", "/units/MH-05/edit?open=change", "/units/MH-05/edit?open=withdraw",
        "/units/events/new", "/units/events/new?kind=split&unit=MH-02", "/units/events/SK-K1-2018", "/units/events/DT-MH05-2020?open=withdraw",
        "/inbox", "/orders", "/reviews/new?pilot=DBBP", "/reviews/SK-2023/steps", "/reviews/SK-2023/assessment?unit=P1-K1-BP", "/reviews/SK-2021/recommendations",
        "/reviews/SK-2021/conclusion", "/reviews/SK-2023/comments?on=verdict&subject=P1-K1-BP-DSH",
        "/claims", "/data/workbooks", "/data/workbooks?note=too-large", "/data/workbooks/batches/1", "/data/workbooks/waiting/unknown",
    ];

    /// <summary>Pages of the administrator alone, and those that it changes with a form open.</summary>
    public static TheoryData<string> AdministratorPages { get; } =
    [
        "/audit", "/audit?code=P1-K1-BP&what=Observation", "/history/LegalBasis/1",
        "/settings?set=document.body-size", "/settings/legal-bases?open=correct-1", "/settings/levels?open=name-1", "/settings/scales?open=xep-loai",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OnALaptop_IsAccessibleAndWhole(string path)
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);
        await PageCheck.RunAsync(visitor, path);
    }

    [Theory]
    [MemberData(nameof(AdministratorPages))]
    public async Task AdministratorPage_IsAccessibleAndWhole(string path)
    {
        await using var visitor = await product.VisitAsAsync(Role.Administrator);
        await PageCheck.RunAsync(visitor, path);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task SignIn_IsAccessibleAndWhole(int width, ColorScheme scheme)
    {
        await using var visitor = await product.VisitAsync(width, scheme);
        await PageCheck.RunAsync(visitor, "/sign-in");
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public async Task HeatMap_OnALaptop_HidesNoColumn(string culture)
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.SpeakAsync(culture);
        await visitor.OpenAsync("/");

        var over = await visitor.Page.Locator(".scroll-x:has(> .heat)").EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth");

        Assert.True(over <= 0, $"{over} px of the map are hidden.");
    }

    [Fact]
    public async Task BlazorScript_IsServedWhole()
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);
        await visitor.OpenAsync("/");
        var source = await visitor.Page.Locator("script[src*='blazor.web']").First.GetAttributeAsync("src");
        var response = await visitor.Page.APIRequest.GetAsync(product.Address + "/" + source);

        Assert.Equal(200, response.Status);
        Assert.Equal(187_546, (await response.BodyAsync()).Length);
    }

    [Fact]
    public async Task TenMegabytesInASearchBox_LeaveThePageAlive()
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);
        await visitor.OpenAsync("/units");
        await visitor.Page.EvaluateAsync("() => { window.stayed = true; }");
        var box = visitor.Page.Locator("main input[type=search]");
        await box.FocusAsync();
        await visitor.Page.EvaluateAsync("() => { document.execCommand('insertText', false, 'a'.repeat(10 * 1024 * 1024)); }");
        Assert.Equal(200, (await box.InputValueAsync()).Length);
        await box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main .empty h2")).ToBeVisibleAsync();
        await box.FillAsync("minh hoa 05");
        await box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main a[href*='units/MH-05']").First).ToBeVisibleAsync();

        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.stayed === true"));
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task Circuit_AnswersASearch()
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);
        await visitor.OpenAsync("/units");
        // a page that is loaded anew forgets this; one that the circuit changes keeps it
        await visitor.Page.EvaluateAsync("() => { window.stayed = true; }");
        await visitor.Page.Locator("main input[type=search]").FillAsync("minh hoa 05");
        await visitor.Page.Locator("main input[type=search]").PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main a[href*='units/MH-05']").First).ToBeVisibleAsync();

        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.stayed === true"));
        visitor.AssertNoFaults();
    }
}
