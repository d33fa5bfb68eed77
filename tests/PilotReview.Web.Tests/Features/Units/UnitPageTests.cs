using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Web.Features.Units;
using Xunit;

namespace PilotReview.Web.Tests.Features.Units;

public sealed class UnitPageTests : IDisposable
{
    private readonly SampleDatabase _sample;
    private readonly ComponentContext _context = new();

    public UnitPageTests(SampleDatabase sample)
    {
        _sample = sample;
        _context.Services.AddSingleton<IDbContextFactory<AppDb>>(sample.Database);
        _context.Services.AddSingleton<UnitsService>();
        _context.SignIn(Role.Appraiser);
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void SubCommittee_ShowsWhereItsMembersCameFrom()
    {
        var page = Open("P1-K1-BP");
        Assert.Equal(
            ["Trước: 233 = 228 ở lại + 5 chuyển đi (97,9% ở lại).", "Sau: 235 = 228 ở lại + 7 từ nơi khác đến (3,0% mới đến)."],
            page.FindAll(".sum").Select(line => line.TextContent));
        Assert.Equal(Urls.Unit("P1-K1"), page.Find(".side .box a").GetAttribute("href"));
    }

    [Fact]
    public void Page_LinksToItsHistory_AndForTheAppraiserToItsForms()
    {
        Assert.Equal(
            [Urls.UnitEdit("MH-09"), $"{Urls.NewUnitEvent}?unit=MH-09", Urls.History("Unit", "MH-09")],
            Open("MH-09").FindAll(".acts a").Select(link => link.GetAttribute("href")));
        _context.SignIn(Role.CommitteeMember);
        var page = Open("MH-09");
        Assert.Equal([Urls.History("Unit", "MH-09")], page.FindAll(".acts a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("/edit", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void EnrolledUnit_LinksToTheEvidenceOfItsReviews()
    {
        var links = Open("P1-K1-BP").FindAll(".review a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains(Urls.Evidence("SK-2021", "P1-K1-BP", "DSH"), links);
        Assert.Contains(Urls.Evidence("SK-2023", "P1-K1-BP", "DP"), links);
    }

    [Fact]
    public void RenamedUnit_ShowsBothNamesWithTheirTimes()
    {
        var rows = Open("MH-05").FindAll("table tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("đến 29/02/2020", rows[0], StringComparison.Ordinal);
        Assert.Contains("(ấp)", rows[0], StringComparison.Ordinal);
        Assert.Contains("từ 01/03/2020", rows[1], StringComparison.Ordinal);
        Assert.Contains("(khóm)", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void UnitWithUnknownMembers_SaysSoAndNotZero()
    {
        var counts = Open("MH-09").FindAll("table td.num").Select(cell => cell.TextContent);
        Assert.Equal(["chưa rõ", "chưa rõ", "chưa rõ", "chưa rõ"], counts);
    }

    [Fact]
    public void DayAfterTheEnd_IsMovedToTheLastDay()
    {
        var page = Open("P1-K1", "?on=2021-09-30");
        Assert.Contains("30/09/2018", page.Find("p.notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("Chi bộ Khóm 1", page.Find("h1").TextContent);
    }

    [Fact]
    public void UnknownCode_SaysThatThereIsNone() => Assert.Equal("Không tìm thấy tổ chức đảng", Open("no-such").Find("h1").TextContent);

    [Fact]
    public async Task UnitOfAnotherWard_LooksLikeAnUnknownOne()
    {
        _context.SignIn(Role.WardOfficial, unitId: await _sample.UnitIdAsync("P2"));
        var hidden = Open("P1-K1-BP").Markup.Replace("P1-K1-BP", "no-such", StringComparison.Ordinal);
        Assert.Equal(Open("no-such").Markup, hidden);
        Assert.Equal("Chi bộ minh họa 01", Open("MH-01").Find("h1").TextContent);
    }

    private IRenderedComponent<UnitPage> Open(string code, string query = "")
    {
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Unit(code) + query);
        var page = _context.Render<UnitPage>(parameters => parameters.Add(part => part.Code, code));
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }
}
