using System.Net;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task Health_IsOk()
    {
        await using var web = await TestWeb.StartAsync();
        using var browser = web.Open();
        using var answer = await browser.GetAsync(Urls.Health);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ok", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
