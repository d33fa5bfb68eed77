using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units;

public sealed class UnitsPageTests : IDisposable
{
    private readonly ComponentContext _context = new();

    public UnitsPageTests(SampleDatabase sample)
    {
        _context.Services.AddSingleton<IDbContextFactory<AppDb>>(sample.Database);
        _context.Services.AddSingleton<UnitsService>();
        _context.SignIn(Role.Appraiser);
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void DayBeforeTheRestructuring_ShowsTheOldBranchWithItsEnd()
    {
        var page = Open("/units?on=2018-09-30");
        var row = page.FindAll(".row").Single(line => line.QuerySelector(".code-text")?.TextContent == "P1-K1");
        Assert.Equal("đến 30/09/2018", row.QuerySelector(".tag")?.TextContent);
        Assert.DoesNotContain("P1-K1-BP", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void DayOfTheRestructuring_ShowsTheNewBodies()
    {
        var page = Open("/units?on=2018-10-01");
        var codes = page.FindAll(".code-text").Select(code => code.TextContent).ToList();
        Assert.DoesNotContain("P1-K1", codes);
        Assert.Equal(["P1-K1-BP", "P1-K1-BP.1", "P1-K1-BP.2", "P1-K1-BP.3", "P1-K1-BP.4", "P1-K1-BP.5"], codes.Where(code => code.StartsWith("P1-K1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2020-02-29", "Chi bộ minh họa 05 (ấp)")]
    [InlineData("2020-03-01", "Chi bộ minh họa 05 (khóm)")]
    public void OldDay_ShowsTheNameOfThatDay(string day, string name)
    {
        var link = Open($"/units?on={day}").Find($"a[href='units/MH-05?on={day}']");
        Assert.Equal(name, link.TextContent);
    }

    [Fact]
    public void DayThatIsNone_MeansToday()
    {
        var page = Open("/units?on=30-9-2018");
        Assert.Equal("Cây tổ chức vào ngày 18/10/2021", page.Find("#tree-title").TextContent);
        Assert.Contains("“30-9-2018”", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void QuickDays_StandOnBothSidesOfEachEvent()
    {
        var days = Open("/units?on=2018-09-30").FindAll(".days a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("units?on=2018-09-30", days);
        Assert.Contains("units?on=2018-10-01", days);
        Assert.Contains("units?on=2018-08-31", days);
    }

    [Fact]
    public void Search_ListsHitsAndSaysWhatIsNotThereThatDay()
    {
        var page = Open("/units?q=chi%20bo%20khom%201&on=2021-09-30");
        var hit = page.FindAll("li").Single(line => line.QuerySelector(".code-text")?.TextContent == "P1-K1");
        Assert.Contains("không có vào ngày 30/09/2021", hit.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SearchWithoutHit_SaysSo() => Assert.Equal("Không tìm thấy tổ chức đảng nào", Open("/units?q=zzz").Find(".empty h2").TextContent);

    [Fact]
    public void Finder_PutsDayAndWordsIntoTheAddress()
    {
        var page = Open("/units");
        page.Find("input[type=search]").Change("khóm 1");
        page.Find("input[name=on]").Change("2018-09-30");
        page.Find("form").Submit();
        Assert.EndsWith("/units?on=2018-09-30&q=kh%C3%B3m%201", _context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    /// <summary>A day is written and typed day first, whatever the browser's language.</summary>
    [Fact]
    public void Day_IsShownAndTyped_DayFirst()
    {
        var page = Open("/units?on=2018-09-30");
        Assert.Empty(page.FindAll("input[type=date]"));
        Assert.Equal("30/09/2018", page.Find("input[name=on]").GetAttribute("value"));
        page.Find("input[name=on]").Change("1/10/2018");
        page.Find("form").Submit();
        Assert.EndsWith("/units?on=2018-10-01", _context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("Cây tổ chức vào ngày 30/09/2018", Open("/units?on=30%2F9%2F2018").Find("#tree-title").TextContent);
    }

    [Theory]
    [InlineData("31/02/2018")]
    [InlineData("09/30/2018")]
    public void WhatIsNoDay_IsTold_AndThePageStays(string typed)
    {
        var page = Open("/units?on=2018-09-30");
        page.Find("input[name=on]").Change(typed);
        page.Find("form").Submit();
        Assert.EndsWith("/units?on=2018-09-30", _context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal($"Vào ngày: “{typed}” không phải là ngày. Hãy nhập như 23/10/2021.", page.Find("[role=alert]").TextContent);
        Assert.Equal((typed, "true"), (page.Find("input[name=on]").GetAttribute("value"), page.Find("input[name=on]").GetAttribute("aria-invalid")));
        page.Find("input[name=on]").Change("30/09/2018");
        page.Find("form").Submit();
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    private IRenderedComponent<UnitsPage> Open(string address)
    {
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = _context.Render<UnitsPage>();
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }
}
