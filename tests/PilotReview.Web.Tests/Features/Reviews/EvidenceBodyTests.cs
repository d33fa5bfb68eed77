using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class EvidenceBodyTests
{
    private static readonly string[] VerdictWords =
        ["tốt lên", "cải thiện", "kém đi", "xấu đi", "improv", "worse", "better", "deteriorat"];

    [Fact]
    public void Computed_TellsAndDoesNotConclude()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance);
        Assert.Contains("is-flat", page.Find(".panel").ClassName);
        Assert.Equal("Đã tính, chưa kết luận", page.Find(".panel .word").Words());
        Assert.EndsWith("Chưa kết luận.", page.Find(".panel .say").Words(), StringComparison.Ordinal);
        Assert.Contains("Khoảng mô tả 95%", page.Find(".panel dt").TextContent);
        Assert.Contains("228/233", page.Find(".panel dl").Words());
        Assert.NotEmpty(page.FindAll(".wide .c-bracket"));
    }

    [Theory]
    [InlineData(DossierIndicators.Small)]
    [InlineData(DossierIndicators.Patchy)]
    public void NotEnough_HasNoDifferenceAndNoBracket(string indicator)
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), indicator);
        Assert.Contains("is-thin", page.Find(".panel").ClassName);
        Assert.Equal("Chưa đủ số liệu", page.Find(".panel .word").Words());
        Assert.Empty(page.FindAll(".c-bracket"));
        Assert.Empty(page.FindAll(".c-mean"));
        Assert.DoesNotContain("Khoảng mô tả", page.Find(".panel dl").TextContent);
        Assert.Contains("không tính", page.Find(".compared .own").TextContent);
    }

    [Fact]
    public void DifferentScale_NamesTheScaleOfEachSide()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Score, view: new EvidenceView(ShowsAll: true));
        Assert.Contains("is-scale", page.Find(".panel").ClassName);
        Assert.Contains("Phiếu 20 điểm", page.Markup);
        Assert.Equal(2, page.FindAll("section.two > div .levels").Count);
        Assert.Contains("không trừ", page.Find(".compared .own").TextContent);
        Assert.Contains(page.FindAll(".periods .sub"), scale => scale.TextContent == "Phiếu 20 điểm");
    }

    [Fact]
    public void YearlyLevels_AreListed()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Premises);
        Assert.Equal(["2017"], page.FindAll("section.two > div")[0].QuerySelectorAll(".level .quiet").Select(year => year.TextContent));
        Assert.Equal(["2019", "2020"], page.FindAll("section.two > div")[1].QuerySelectorAll(".level .quiet").Select(year => year.TextContent));
    }

    [Fact]
    public void Neighbour_HasItsOwnPageAndLeadsToThePilotUnit()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance, OpenedReviews.Neighbour);
        Assert.Contains("không sắp xếp", page.Find(".ask").TextContent);
        Assert.Equal("/reviews/SK-2021/K1/DSH", page.Find(".compared .own a").GetAttribute("href"));
        Assert.Equal("/reviews/SK-2021/MH-01/DSH", page.Find(".compared [aria-current=page]").GetAttribute("href"));
    }

    [Fact]
    public void Sides_LeadAlongTheYardstick()
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of();
        Assert.Empty(context.Evidence(review, DossierIndicators.Attendance).FindAll("[rel=prev]"));
        var second = context.Evidence(review, DossierIndicators.Thematic);
        Assert.Equal("/reviews/SK-2021/K1/DSH", second.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("/reviews/SK-2021/K1/TK", second.Find("[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Zoom_FitsTheAxisAndSaysSo()
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of();
        var whole = context.Evidence(review, DossierIndicators.Attendance);
        var zoomed = context.Evidence(review, DossierIndicators.Attendance, view: new EvidenceView(IsZoomed: true));
        Assert.Contains(Ticks(whole), text => text == "0");
        Assert.DoesNotContain(Ticks(zoomed), text => text == "0");
        Assert.Contains("không bắt đầu từ 0", zoomed.Find("#chart .rule").TextContent);
        Assert.Empty(context.Evidence(review, DossierIndicators.RollOut).FindAll("#chart .seg"));
    }

    [Fact]
    public void Ward_SeesNoFiguresOfOthers()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(Role.WardOfficial, DossierUnits.Ward), DossierIndicators.Attendance);
        Assert.Empty(page.FindAll(".compared"));
        Assert.DoesNotContain("Chi bộ đối chiếu", page.Markup);
        Assert.Contains("trong phạm vi của tài khoản", page.Markup);
    }

    [Theory]
    [InlineData("vi-VN", "Số liệu minh họa")]
    [InlineData("en-GB", "Illustrative figures")]
    public void Sample_IsMarkedInEveryTableAndDrawing(string culture, string mark)
    {
        using var context = new ComponentContext(CultureInfo.GetCultureInfo(culture));
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance);
        Assert.True(page.FindAll("table").Count > 12);
        Assert.All(page.FindAll("table"), table => Assert.Equal(mark, table.QuerySelector("caption .sample")?.TextContent));
        Assert.Equal(mark, page.Find(".panel .sample").TextContent);
        var real = context.Evidence(OpenedReviews.Of(builder: new DossierBuilder { IsSample = false }), DossierIndicators.Attendance);
        Assert.DoesNotContain(mark, real.Markup);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void NoPage_JudgesAResult(string indicator, string unit, string culture)
    {
        using var context = new ComponentContext(CultureInfo.GetCultureInfo(culture));
        var text = context.Evidence(OpenedReviews.Of(), indicator, unit).Markup;
        Assert.All(VerdictWords, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string, string, string> EveryPage()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var indicator in DossierIndicators.All())
        {
            data.Add(indicator.Code, OpenedReviews.Unit, Formats.Vietnamese.Name);
            data.Add(indicator.Code, OpenedReviews.Neighbour, Formats.English.Name);
        }

        return data;
    }

    private static IEnumerable<string> Ticks(IRenderedComponent<EvidenceBody> page) =>
        page.FindAll(".wide text.t-quiet").Select(text => text.TextContent);
}
