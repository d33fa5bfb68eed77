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
        page.Find("input[type=date]").Change("2018-09-30");
        page.Find("form").Submit();
        Assert.EndsWith("/units?on=2018-09-30&q=kh%C3%B3m%201", _context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<UnitsPage> Open(string address)
    {
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = _context.Render<UnitsPage>();
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }
}
