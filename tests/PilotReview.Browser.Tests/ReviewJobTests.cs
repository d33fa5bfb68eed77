using System.Text;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The whole job of a standing-committee member: sign in, look at the overview, open the evidence, take the documents along.</summary>
[Collection(nameof(ProductCollection))]
public sealed class ReviewJobTests(Product product)
{
    [Fact]
    public async Task CommitteeMember_FromOverviewToEvidence_ReadsTheVerdictAndWhatItRestsOn()
    {
        await using var visitor = await product.VisitAsync();
        await visitor.SignInAsync(Role.CommitteeMember);
        await visitor.Page.Locator("main a[href*='reviews/SK-'][href*='/P1-K1-BP/DSH']").Locator("visible=true").First.ClickAsync();
        // the address changes a moment before the page does
        await visitor.Page.WaitForURLAsync("**/P1-K1-BP/DSH");
        await Assertions.Expect(visitor.Page.Locator("main h1")).ToContainTextAsync("Tỷ lệ dự sinh hoạt chi bộ", new() { Timeout = 30_000 });
        await visitor.SettleAsync();

        var text = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Cải thiện", text, StringComparison.Ordinal);
        Assert.Contains("Có cơ sở gắn mức cải thiện này với việc sắp xếp tổ chức.", text, StringComparison.Ordinal);
        Assert.Contains("Các phép kiểm tra", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu: tốt.", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu minh họa", text, StringComparison.Ordinal);
        Assert.True(await visitor.Page.Locator("main svg[role=img]").First.IsVisibleAsync());
        Assert.True(await visitor.Page.Locator("main table").CountAsync() > 0);
        // the numbers behind it open with the keyboard
        await visitor.Page.Locator("details.numbers summary").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Contains("Xác suất p", await visitor.Page.Locator("details.numbers").InnerTextAsync(), StringComparison.Ordinal);
        visitor.AssertNoFaults();
    }

    [Theory]
    [InlineData("pdf", "%PDF-")]
    [InlineData("xlsx", "PK")]
    public async Task CommitteeMember_DownloadsTheReport_GetsAWholeFile(string format, string start)
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.OpenAsync("/reviews/SK-2021");
        var link = visitor.Page.Locator($"main a[href$='SK-2021.{format}']").First;
        if (!await link.IsVisibleAsync())
        {
            // the rarer forms stand in the menu
            await visitor.Page.Locator("main .head details summary").First.ClickAsync();
        }

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(start, Encoding.ASCII.GetString(bytes, 0, start.Length));
        Assert.True(bytes.Length > 20_000, $"The file has {bytes.Length} bytes.");
        Assert.EndsWith("SK-2021." + format, download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.WardOfficial)]
    [InlineData(Role.Appraiser)]
    [InlineData(Role.CommitteeMember)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Administrator)]
    public async Task EveryRole_SignsInAndOut(Role role)
    {
        await using var visitor = await product.VisitAsync();
        await visitor.SignInAsync(role);
        Assert.True(await visitor.Page.Locator("main h1").First.IsVisibleAsync());

        await visitor.Page.Locator("details.usermenu summary").ClickAsync();
        await visitor.Page.Locator("details.usermenu form button").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/sign-in**");
        await visitor.Page.GotoAsync("/reviews");
        Assert.Contains("/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task MenuOpenedBeforeThePageIsAlive_StaysOpen()
    {
        await using var visitor = await product.VisitAsAsync(Role.Viewer);
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/blazor.web*.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        var menu = visitor.Page.Locator("details.usermenu");
        await menu.Locator("summary").ClickAsync();
        await menu.EvaluateAsync("menu => menu.dataset.arrived = 'yes'");

        held.SetResult();
        await Assertions.Expect(visitor.Page.Locator("details[data-arrived]")).ToHaveCountAsync(0);
        await visitor.SettleAsync();

        Assert.True(await menu.Locator("form button").IsVisibleAsync());
        visitor.AssertNoFaults();
    }

    [Fact]
    public async Task Viewer_NeverReachesADraft()
    {
        await using var visitor = await product.VisitAsAsync(Role.Viewer);
        await visitor.OpenAsync("/reviews");
        var text = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("SK-2021", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("SK-2023", text, StringComparison.Ordinal);

        Assert.Equal(404, (await visitor.OpenAsync("/reviews/SK-2023"))?.Status);
        Assert.NotEqual(200, (await visitor.Page.APIRequest.GetAsync("/reports/SK-2023.pdf")).Status);
        Assert.Equal(200, (await visitor.Page.APIRequest.GetAsync("/reports/SK-2021.pdf")).Status);
    }

    [Theory]
    [InlineData("/units/KHONG-CO")]
    [InlineData("/reviews/KHONG-CO")]
    [InlineData("/reviews/SK-2021/P1-K1-BP/KHONG-CO")]
    [InlineData("/pilots/KHONG-CO")]
    [InlineData("/khong-co-trang-nay")]
    public async Task UnknownAddress_IsAPageThatSaysSo(string path)
    {
        await using var visitor = await product.VisitAsAsync(Role.Appraiser);

        Assert.Equal(404, (await visitor.OpenAsync(path))?.Status);
        Assert.False(string.IsNullOrWhiteSpace(await visitor.Page.Locator("main h1").First.InnerTextAsync()));
    }

    [Fact]
    public async Task EnglishSwitch_LeavesNoVietnameseHeadings()
    {
        await using var visitor = await product.VisitAsAsync(Role.CommitteeMember);
        await visitor.SpeakAsync("en-GB");
        await visitor.OpenAsync("/reviews/SK-2021/P1-K1-BP/DSH");

        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        var text = await visitor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("There are grounds to link this improvement to the restructuring.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cải thiện", text, StringComparison.Ordinal);
    }
}
