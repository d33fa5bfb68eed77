using System.Globalization;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class EvidenceBodyTests
{
    [Fact]
    public void Improved_IsSaidInWordShapeAndColour()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance);
        Assert.Contains("is-up", page.Find(".panel").ClassName);
        Assert.Equal("Cải thiện", page.Find(".panel .word").Words());
        Assert.EndsWith("với việc sắp xếp tổ chức.", page.Find(".panel .say").Words(), StringComparison.Ordinal);
        Assert.Contains("Khoảng tin cậy 95%", page.Find(".panel dt").TextContent);
        Assert.Contains("228/233", page.Find(".panel dl").Words());
        Assert.NotEmpty(page.FindAll(".wide .c-bracket.c-up"));
        Assert.NotEmpty(page.FindAll(".wide .c-strip-up"));
    }

    [Fact]
    public void Checks_SayHowTheyCameOut()
    {
        using var context = new ComponentContext();
        var checks = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance).FindAll(".checks li");
        Assert.Equal(7, checks.Count);
        Assert.All(checks, line => Assert.Equal("Đạt.", line.QuerySelector(".sr")?.TextContent));
    }

    [Fact]
    public void Marks_TellStepVariationAndTarget()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance);
        var marks = page.FindAll(".marks li").Select(mark => mark.Words()).ToList();
        Assert.Equal(3, marks.Count);
        Assert.StartsWith("Bước tại mốc sắp xếp: Tốt lên, mức tăng", marks[0], StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".marks svg").Select(icon => icon.InnerHtml).Distinct().Count());
        Assert.Equal("reviews/SK-2021/K1/DSH?rules=mdc2023#marks", page.FindAll("#marks ~ .seg a, .sechead .seg a").Last().GetAttribute("href"));
    }

    [Fact]
    public void Numbers_AreAllInTheFoldOut()
    {
        using var context = new ComponentContext();
        var rows = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance).FindAll(".numbers tbody tr");
        Assert.True(rows.Count >= 12);
        Assert.Contains(rows, row => row.QuerySelector("th")?.TextContent == "Xác suất p" && row.QuerySelector("td")?.TextContent == "dưới 0,001");
        Assert.Empty(context.Evidence(OpenedReviews.Of(), DossierIndicators.Small).FindAll(".numbers"));
    }

    [Fact]
    public void Quality_IsALineForAllAndAListForThoseWhoWorkOnIt()
    {
        using var context = new ComponentContext();
        Assert.NotEmpty(context.Evidence(OpenedReviews.Of(Role.Appraiser), DossierIndicators.Attendance).FindAll("#quality ~ .details li"));
        Assert.Empty(context.Evidence(OpenedReviews.Of(Role.Viewer, builder: new DossierBuilder { State = ReviewState.Published }), DossierIndicators.Attendance)
            .FindAll("#quality ~ .details"));
    }

    [Fact]
    public void NoClearChange_TellsWhatCouldHaveBeenSeen()
    {
        using var context = new ComponentContext();
        var open = OpenedReviews.Of().FindingsOf(OpenedReviews.Of().Enrolments[0]).FirstOrDefault(finding => finding.Verdict.Kind == VerdictKind.NoClearChange);
        if (open is null)
        {
            Assert.Fail("The made-up review has no indicator without a clear change.");
        }

        Assert.StartsWith(
            "Với số liệu hiện có, chỉ nhận ra được thay đổi từ ", context.Evidence(OpenedReviews.Of(), open.Indicator.Code).Find(".panel .power").Words(),
            StringComparison.Ordinal);
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
        Assert.DoesNotContain("Khoảng tin cậy", page.Find(".panel dl").TextContent);
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
        Assert.Equal("reviews/SK-2021/K1/DSH", page.Find(".compared .own a").GetAttribute("href"));
        Assert.Equal("reviews/SK-2021/MH-01/DSH", page.Find(".compared [aria-current=page]").GetAttribute("href"));
    }

    [Fact]
    public void Sides_LeadAlongTheYardstick()
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of();
        Assert.Empty(context.Evidence(review, DossierIndicators.Attendance).FindAll("[rel=prev]"));
        var second = context.Evidence(review, DossierIndicators.Thematic);
        Assert.Equal("reviews/SK-2021/K1/DSH", second.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("reviews/SK-2021/K1/TK", second.Find("[rel=next]").GetAttribute("href"));
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
    public void EveryPage_SaysTheWordOfItsVerdict(string indicator, string unit, string culture)
    {
        using var context = new ComponentContext(CultureInfo.GetCultureInfo(culture));
        var review = OpenedReviews.Of();
        var finding = review.Find(unit, indicator) ?? throw new InvalidOperationException("The review has every pair.");
        Assert.Equal(Words.Of(finding.Verdict.Kind, CultureInfo.GetCultureInfo(culture)), context.Evidence(review, indicator, unit).Find(".panel .word").Words());
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
