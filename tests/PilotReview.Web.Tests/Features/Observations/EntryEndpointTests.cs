using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>What comes to the address of the cells past the page's script.</summary>
public sealed class EntryEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.NotFound)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"unit\":null,\"month\":null,\"cells\":[]}", HttpStatusCode.NotFound)]
    [InlineData("{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"cells\":null}", HttpStatusCode.NotFound)]
    [InlineData("{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"cells\":[null]}", HttpStatusCode.NotFound)]
    [InlineData("{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"year\":999999,\"cells\":[]}", HttpStatusCode.NotFound)]
    [InlineData("{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"cells\":[{\"k\":null,\"t\":null,\"b\":0}]}", HttpStatusCode.OK)]
    [InlineData("{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"cells\":[{\"k\":\"PHUONG-01~1~2026-10\",\"t\":\"1/2\",\"b\":\"x\"}]}", HttpStatusCode.BadRequest)]
    public async Task BrokenMessages_AreRefused_AndNothingIsWritten(string body, HttpStatusCode expected)
    {
        await using var web = await StartAsync();
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        using var answer = await browser.SendJsonAsync("data", "data/cells", body);
        Assert.Equal(expected, answer.StatusCode);
        await using var db = web.Database.CreateDbContext();
        Assert.False(await db.Observations.AnyAsync(Token));
    }

    [Fact]
    public async Task AMessageWithoutToken_IsRefused()
    {
        await using var web = await StartAsync();
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        using var answer = await browser.SendJsonAsync(null, "data/cells", "{\"unit\":\"PHUONG\",\"month\":\"2026-10\",\"cells\":[]}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task AHugeMessage_IsCutOff()
    {
        await using var web = await StartAsync();
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        using var answer = await browser.SendJsonAsync("data", "data/cells", $"{{\"unit\":\"{new string('x', 3 * 1024 * 1024)}\"}}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<TestWeb> StartAsync()
    {
        var web = await TestWeb.StartAsync();
        await EntryOffice.SeedAsync(web.Database, branches: 2, Token);
        await using var db = web.Database.CreateDbContext();
        await web.AddAccountAsync("phuong", Role.WardOfficial, db.Units.First(unit => unit.Code == EntryOffice.Ward).Id);
        return web;
    }
}
