using AngleSharp.Dom;
using Bunit;
using PilotReview.Core;
using PilotReview.Core.Observations;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Evidence;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class PeriodsSectionTests
{
    private static readonly EvidenceView All = new(ShowsAll: true);
    private static readonly EvidenceView Pending = new(ShowsAll: true, ShowsPending: true);

    [Fact]
    public void Periods_AreNewestFirstAndTwelve()
    {
        using var context = new ComponentContext();
        var rows = Rows(context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance));
        Assert.Equal(12, rows.Count);
        Assert.Equal("9/2021", Head(rows[0]));
    }

    [Fact]
    public void All_ShowsEveryPeriodOfTheWindow()
    {
        using var context = new ComponentContext();
        var rows = Rows(context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance, view: All));
        Assert.Equal(60, rows.Count);
        Assert.Equal("10/2016", Head(rows[^1]));
        // 9/2016 stands before the window, and is still known for 9/2017
        Assert.Matches(@"\d+/\d+", rows.Single(row => Head(row) == "9/2017").Children[4].TextContent);
        Assert.Equal("–", rows[^1].Children[4].TextContent);
    }

    [Fact]
    public void Pending_IsHatchedMarkedAndAbsentUntilAskedFor()
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of();
        var without = RowOf(context.Evidence(review, DossierIndicators.Attendance, view: All), DossierObservations.Submitted);
        Assert.Empty(without.QuerySelectorAll(".pending"));
        Assert.DoesNotContain('%', without.Children[3].TextContent);
        var with = RowOf(context.Evidence(review, DossierIndicators.Attendance, view: Pending), DossierObservations.Submitted);
        Assert.Equal(3, with.QuerySelectorAll(".pending").Length);
        Assert.Equal("chưa duyệt", with.QuerySelector(".tag")?.TextContent);
        Assert.Contains('%', with.Children[3].TextContent);
        Assert.Equal("Chưa duyệt", with.Children[7].TextContent);
    }

    [Fact]
    public void Pending_ChangesNoFigure()
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of();
        var without = context.Evidence(review, DossierIndicators.Attendance, view: All);
        var with = context.Evidence(review, DossierIndicators.Attendance, view: Pending);
        foreach (var part in new[] { ".panel", ".compared", ".notes", ".formula", ".wide svg" })
        {
            Assert.Equal(without.Find(part).Words(), with.Find(part).Words());
        }

        Assert.Equal(without.FindAll(".wide circle").Count, with.FindAll(".wide circle").Count);
        var others = Rows(without).Zip(Rows(with)).Where(pair => Head(pair.First) != Head(DossierObservations.Submitted));
        Assert.All(others, pair => Assert.Equal(pair.First.Words(), pair.Second.Words()));
    }

    [Fact]
    public void Returned_StaysMissing()
    {
        using var context = new ComponentContext();
        var row = RowOf(context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance, view: Pending), DossierObservations.Returned);
        Assert.Equal("Trả lại", row.Children[7].TextContent);
        Assert.DoesNotContain('%', row.Children[3].TextContent);
    }

    [Fact]
    public void Partial_NamesWhoIsMissing()
    {
        using var context = new ComponentContext();
        var page = context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance, view: All);
        var row = RowOf(page, DossierObservations.Partial);
        Assert.Equal("3/4", row.QuerySelector("summary")?.TextContent);
        Assert.Equal("Đã duyệt 3/4 đơn vị", row.Children[7].TextContent);
        var parts = row.NextElementSibling?.QuerySelectorAll(".parts > tbody > tr").ToList();
        Assert.Equal(4, parts?.Count);
        Assert.Equal(["Chi bộ 1, Khóm 1", "–", "Chưa nhập", ""], parts?[0].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public void Source_IsTheFileAndItsCell()
    {
        using var context = new ComponentContext();
        var row = Rows(context.Evidence(OpenedReviews.Of(), DossierIndicators.Attendance, view: All))[^1];
        Assert.Matches(@"^tệp figures\.xlsx, ô observations!F\d+$", row.QuerySelector(".source")?.Words());
    }

    [Fact]
    public void EarlierVersions_AreShown()
    {
        using var context = new ComponentContext();
        var dossier = new DossierBuilder().Build();
        var changed = dossier.Observations.First(observation => observation.UnitId == 21 && observation.Period == Period.Month(2021, 9));
        var entered = changed.Figure;
        changed.Record(new ObservationFigure { Numerator = 1, Denominator = 50 }, ObservationState.Approved, new ObservationEntry { Comment = "Sửa lại" });
        var review = new OpenedReview(new(dossier), new(7, Core.Access.Role.Appraiser, null));
        var row = RowOf(context.Evidence(review, DossierIndicators.Attendance, OpenedReviews.Neighbour), changed.Period);
        Assert.Contains("1/50", row.NextElementSibling?.QuerySelector(".parts > tbody > tr")?.TextContent);
        Assert.Contains($"{entered.Numerator}/{entered.Denominator}", row.NextElementSibling?.QuerySelector(".earlier")?.TextContent);
    }

    private static List<IElement> Rows(IRenderedComponent<EvidenceBody> page) => [.. page.FindAll(".periods > tbody > tr:first-child")];

    private static IElement RowOf(IRenderedComponent<EvidenceBody> page, Period period) => Rows(page).Single(row => Head(row) == Head(period));

    private static string Head(IElement row) => row.Children[0].TextContent;

    private static string Head(Period period) => Formats.PeriodName(period, Formats.Vietnamese);
}
