using Bunit;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Testing;
using PilotReview.Web.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews;

public sealed class ReviewBodyTests
{
    [Fact]
    public void Findings_FollowTheYardstick()
    {
        using var context = new ComponentContext();
        var rows = context.Page(OpenedReviews.Of()).FindAll(".findings tbody tr");
        Assert.Equal(
            DossierIndicators.All().Select(indicator => $"reviews/SK-2021/K1/{indicator.Code}"),
            rows.Select(row => row.QuerySelector("th a")?.GetAttribute("href")));
        Assert.Equal(["chọn sau"], rows.SelectMany(row => row.QuerySelectorAll(".tag")).Select(tag => tag.TextContent));
        Assert.Matches(@"^\d+,\d% \d", rows[0].QuerySelector("[data-head='Trước']")?.Words());
        Assert.Equal("không trừ", rows[3].QuerySelector("[data-head='Thay đổi']")?.Words());
        Assert.Equal("–", rows[3].QuerySelector("[data-head='Đã trừ nhóm đối chiếu']")?.Words());
    }

    [Fact]
    public void FiguresToBeAsked_AreListedForThoseWhoWorkOnTheReview()
    {
        // the same share month after month in one branch that is compared with
        var builder = new DossierBuilder();
        var dossier = builder.Build();
        foreach (var observation in dossier.Observations.Where(observation => observation.UnitId == DossierUnits.Comparisons[0] && observation.IndicatorId == 1))
        {
            observation.Record(new ObservationFigure { Numerator = 37, Denominator = 51 }, ObservationState.Approved, new ObservationEntry());
        }

        using var context = new ComponentContext();
        var evaluation = new ReviewEvaluation(dossier);
        var page = context.Page(new OpenedReview(evaluation, new Actor(7, Role.Appraiser, null)));
        Assert.Contains(page.FindAll(".asked li"), line => line.QuerySelector("a")?.GetAttribute("href") == "reviews/SK-2021/MH-01/DSH" && line.Words().Contains("giống hệt"));
        Assert.Empty(context.Page(new OpenedReview(evaluation, new Actor(7, Role.Viewer, null))).FindAll("#quality-list"));
    }

    [Theory]
    [InlineData(ReviewState.Draft, 0)]
    [InlineData(ReviewState.ForDecision, 4)]
    [InlineData(ReviewState.Published, 6)]
    public void Steps_MarkTheCurrentOne(ReviewState state, int done)
    {
        using var context = new ComponentContext();
        var page = context.Page(OpenedReviews.Of(builder: new DossierBuilder { State = state }));
        Assert.Equal(7, page.FindAll(".stepper li").Count);
        Assert.Equal(done, page.FindAll(".stepper .done").Count);
        Assert.Equal("step", page.FindAll(".stepper li")[done].GetAttribute("aria-current"));
    }

    [Fact]
    public void Windows_AreSaidInWords()
    {
        using var context = new ComponentContext();
        var text = context.Page(OpenedReviews.Of()).Markup.Replace('\u00A0', ' ');
        Assert.Contains("10/2016 – 9/2018 (24 tháng)", text);
        Assert.Contains("10/2018 – 12/2018 (3 tháng), không tính vào bên nào", text);
        Assert.Contains("1/2019 – 9/2021 (33 tháng)", text);
        Assert.Contains("01 chỉ số đưa vào sau", text);
    }

    [Fact]
    public void Conclusion_IsQuotedWithItsNumbers()
    {
        using var context = new ComponentContext();
        Assert.Empty(context.Page(OpenedReviews.Of()).FindAll(".conclusion"));
        var card = context.Page(OpenedReviews.Of(builder: new DossierBuilder { HasConclusion = true })).Find(".conclusion").Words();
        Assert.Contains("Hội nghị ngày 23/10/2021", card);
        Assert.Contains("02 tập thể, 10 cá nhân", card);
        Assert.Contains("Phường 2, Phường 3, Phường 4", card);
    }

    [Theory]
    [InlineData(Role.CommitteeMember, null, ReviewState.Draft, true)]
    [InlineData(Role.CommitteeMember, DossierUnits.Ward, ReviewState.Draft, false)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, ReviewState.Draft, false)]
    [InlineData(Role.WardOfficial, DossierUnits.Ward, ReviewState.Published, true)]
    public void Downloads_AreOfferedToThoseWhoGetThem(Role role, int? scope, ReviewState state, bool isOffered)
    {
        using var context = new ComponentContext();
        var review = OpenedReviews.Of(role, scope, new DossierBuilder { State = state });
        var links = context.Page(review).FindAll("a[data-download]").Select(link => link.GetAttribute("href"));
        Assert.Equal(isOffered ? ["reports/SK-2021.brief", "reports/SK-2021.units", "reports/SK-2021.notes", "reports/SK-2021.docx", "reports/SK-2021.xlsx", "reports/SK-2021.pdf"] : [], links);
    }

    [Fact]
    public void SpeakingNotes_AreOfferedToThoseWhoPrepareOnly()
    {
        using var context = new ComponentContext();
        var page = context.Page(OpenedReviews.Of(Role.Viewer, builder: new DossierBuilder { State = ReviewState.Published }));
        Assert.NotEmpty(page.FindAll("a[href='reports/SK-2021.units']"));
        Assert.Empty(page.FindAll("a[href='reports/SK-2021.notes']"));
        Assert.Single(page.FindAll("details[data-menu] > summary"));
    }

    [Fact]
    public void OtherWard_IsToldThatNothingIsInItsScope()
    {
        using var context = new ComponentContext();
        var page = context.Page(OpenedReviews.Of(Role.WardOfficial, DossierUnits.OtherWard));
        Assert.Empty(page.FindAll("table"));
        Assert.Contains("phạm vi của tài khoản", page.Markup);
    }

    [Fact]
    public void NoComparisonUnits_IsSaid()
    {
        using var context = new ComponentContext(Formats.English);
        Assert.Contains("no comparison unit", context.Page(OpenedReviews.Of(builder: new DossierBuilder { HasComparisons = false })).Markup, StringComparison.OrdinalIgnoreCase);
    }
}
