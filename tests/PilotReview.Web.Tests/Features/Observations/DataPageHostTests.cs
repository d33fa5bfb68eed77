using System.Net;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Web.Tests.Features.Observations;

/// <summary>The forms of the page of figures as a browser sends them.</summary>
public sealed class DataPageHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The address names no month, and by now the page would open another one than it showed.</summary>
    [Fact]
    public async Task AForm_ActsOnTheMonthItWasDrawnFor()
    {
        // within the last year: what is older is not opened by itself
        var thisMonth = Period.Of(PeriodKind.Month, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        var (drawn, older) = (thisMonth.Plus(-2).ToString(), thisMonth.Plus(-4).ToString());
        await using var web = await TestWeb.StartAsync();
        await EntryOffice.SeedAsync(web.Database, branches: 1, Token);
        var key = await KeyAsync(web);
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        await TypeAsync(browser, drawn, key);
        Assert.Contains($"name=\"month\" value=\"{drawn}\"", await browser.ReadAsync("data"), StringComparison.Ordinal);
        await TypeAsync(browser, older, key);

        using var answer = await browser.SendAsync("data", "data", ("_handler", "submit"), ("unit", EntryOffice.Ward), ("month", drawn), ("sure", "on"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains($"month={drawn}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        await using var db = web.Database.CreateDbContext();
        var states = await db.Observations.ToDictionaryAsync(cell => cell.Period.ToString(), cell => cell.State, Token);
        Assert.Equal((ObservationState.Draft, ObservationState.Submitted), (states[older], states[drawn]));
    }

    [Fact]
    public async Task AFormWithoutAMonth_DoesNothing_AndSaysSo()
    {
        await using var web = await TestWeb.StartAsync();
        await EntryOffice.SeedAsync(web.Database, branches: 1, Token);
        var key = await KeyAsync(web);
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        await TypeAsync(browser, "2024-05", key);
        using var answer = await browser.SendAsync("data", "data", ("_handler", "submit"), ("sure", "on"));
        Assert.Contains("Biểu mẫu không nêu", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        await using var db = web.Database.CreateDbContext();
        Assert.Equal(ObservationState.Draft, (await db.Observations.SingleAsync(Token)).State);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("2024-13", true)]
    [InlineData("2024", true)]
    [InlineData("2024-05", false)]
    [InlineData("", false)]
    public async Task AMonthThatIsNone_IsNotSilentlyAnother(string month, bool isTold)
    {
        await using var web = await TestWeb.StartAsync();
        await EntryOffice.SeedAsync(web.Database, branches: 1, Token);
        await KeyAsync(web);
        using var browser = web.Open();
        await browser.SignInAsync("phuong", TestWeb.Password);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync($"data?month={month}"));
        Assert.Equal(isTold, page.Contains($"Địa chỉ ghi tháng “{month}”, không đọc được", StringComparison.Ordinal));
    }

    private static async Task<string> KeyAsync(TestWeb web)
    {
        await using var db = web.Database.CreateDbContext();
        await web.AddAccountAsync("phuong", Role.WardOfficial, db.Units.First(unit => unit.Code == EntryOffice.Ward).Id);
        return $"{EntryOffice.Branch(1)}~{EntryOffice.Key(db, 1, EntryOffice.Admitted).IndicatorId}~";
    }

    private static async Task TypeAsync(TestBrowser browser, string month, string key)
    {
        using var answer = await browser.SendJsonAsync(
            "data", "data/cells", $$"""{"unit":"{{EntryOffice.Ward}}","month":"{{month}}","cells":[{"k":"{{key}}{{month}}","t":"2","b":0}]}""");
        Assert.Contains("\"saved\"", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
