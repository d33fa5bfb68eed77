using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Web.Features.Pilots;
using Xunit;

namespace PilotReview.Web.Tests.Features.Pilots;

public sealed class PilotPageTests : IDisposable
{
    private readonly SampleDatabase _sample;
    private readonly ComponentContext _context = new();

    public PilotPageTests(SampleDatabase sample)
    {
        _sample = sample;
        _context.Services.AddSingleton<IDbContextFactory<AppDb>>(sample.Database);
        _context.Services.AddSingleton<PilotsService>();
        _context.SignIn(Role.Appraiser);
    }

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Yardstick_MarksOnlyWhatWasChosenLater()
    {
        var rows = Open("DBBP").FindAll("table.yardstick tbody tr");
        Assert.Equal(10, rows.Count);
        var marked = Assert.Single(rows, row => row.QuerySelector(".tag") is not null);
        Assert.Contains("DP", marked.QuerySelector("th .quiet")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("15/01/2020", marked.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Yardstick_TellsDirectionAndSmallestChange()
    {
        var rollOut = Open("DBBP").FindAll("table.yardstick tbody tr").Single(row => row.QuerySelector("th .quiet")?.TextContent == "TK");
        Assert.Equal(["Thấp là tốt", "Tháng", "1\u00A0ngày"], rollOut.QuerySelectorAll("td").Skip(1).Take(3).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void EnrolledUnit_TellsWhyAndWhenItWasChosen()
    {
        var unit = Open("DBBP").FindAll("section").Single(section => section.QuerySelector("h2")?.TextContent == "Đảng bộ bộ phận Khóm 1");
        Assert.Contains("Kết quả thấp", unit.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dự sinh hoạt, Phát biểu, các tháng 4/2018 – 9/2018", unit.TextContent, StringComparison.Ordinal);
        Assert.Contains("28/09/2018", unit.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, unit.QuerySelectorAll(".compared li").Length);
    }

    [Fact]
    public void Power_TellsWhatThePlannedReviewCouldShow()
    {
        var table = Open("DBBP").FindAll("details.power")[0];
        Assert.Equal(10, table.QuerySelectorAll("tbody tr").Length);
        var attendance = table.QuerySelectorAll("tbody tr")[0];
        Assert.StartsWith("Tỷ lệ dự sinh hoạt", attendance.QuerySelector("th")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("5,0\u00A0điểm\u00A0%", attendance.QuerySelector("td")?.TextContent);
        Assert.Matches(@"^\d+,\d\u00A0điểm", attendance.QuerySelectorAll("td")[1].TextContent);
        Assert.Equal("hết 12/2019", attendance.QuerySelectorAll("td")[4].TextContent);
        Assert.Contains("chỉ liệt kê", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LegalBases_HaveTheirDatesInForce()
    {
        var rows = Open("DBBP").FindAll("section table:not(.yardstick) tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("29-QĐ/TW", StringComparison.Ordinal) && row.Contains("từ 25/07/2016 đến 29/07/2021", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WardOfficial_SeesItsOwnUnitsOnly()
    {
        _context.SignIn(Role.WardOfficial, unitId: await _sample.UnitIdAsync("P1"));
        var page = Open("DBBP");
        Assert.DoesNotContain("Nguyễn Thị Lựu", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("MH-", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void WardOfficialWithoutUnit_FindsNoPilot()
    {
        _context.SignIn(Role.WardOfficial);
        Assert.Equal("Không tìm thấy mô hình", Open("DBBP").Find("h1").TextContent);
        Assert.Equal("Chưa có mô hình thí điểm nào để xem", List().Find(".empty h2").TextContent);
    }

    [Fact]
    public void UnknownCode_SaysThatThereIsNone() => Assert.Equal("Không tìm thấy mô hình", Open("no-such").Find("h1").TextContent);

    [Fact]
    public void List_TellsSizeAndNewestReview()
    {
        var line = List().Find(".pilots li");
        Assert.Equal(Urls.Pilot("DBBP"), line.QuerySelector("h2 a")?.GetAttribute("href"));
        Assert.Contains("so sánh với 15 đơn vị", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("số liệu đến 30/09/2023 · Đánh giá", line.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PilotPage> Open(string code)
    {
        var page = _context.Render<PilotPage>(parameters => parameters.Add(part => part.Code, code));
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }

    private IRenderedComponent<PilotsPage> List()
    {
        var page = _context.Render<PilotsPage>();
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(30));
        return page;
    }
}
