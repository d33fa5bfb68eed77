using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Pilots.Compare;
using Xunit;

namespace PilotReview.Web.Tests.Features.Pilots.Compare;

public sealed class RivalsServiceTests(RivalsDatabase rivals) : IClassFixture<RivalsDatabase>
{
    [Fact]
    public async Task Appraiser_SeesAllModels_EachWithItsReview()
    {
        var view = await rivals.OpenAsync(Role.Appraiser);
        Assert.Equal([RivalsDatabase.Cells, RivalsDatabase.Agency, RivalsDatabase.Split, RivalsDatabase.Sub], Codes(view));
        Assert.Equal(["SK-TD-2023", "SK-CQ-2023", "SK-CHIA-2023", "SK-BP-2023"], view.Models.Select(model => model.Review?.Code));
        Assert.Equal([28, 28, 31, 34], view.Models.Select(model => model.Months));
        Assert.Equal([1, 1, 3, 1], view.Models.Select(model => model.Enrolments.Count));
        Assert.All(view.Choices, choice => Assert.True(choice.IsChosen));
        Assert.False(view.HasMore);
    }

    [Fact]
    public async Task Verdicts_AreThoseOfTheReviews()
    {
        var view = await rivals.OpenAsync(Role.Appraiser);
        await using var db = rivals.Database.CreateDbContext();
        foreach (var model in view.Models)
        {
            var dossier = await ReviewDossierQuery.LoadAsync(db, model.Review?.Code ?? string.Empty, TestContext.Current.CancellationToken);
            var own = new ReviewEvaluation(Assert.IsType<ReviewDossier>(dossier)).Findings;
            Assert.Equal(own.Select(finding => (finding.Code, finding.Verdict.Kind, finding.Verdict.Change)), model.Findings.Select(finding => (finding.Code, finding.Verdict.Kind, finding.Verdict.Change)));
        }
    }

    [Fact]
    public async Task Models_ComeOutDifferently()
    {
        var view = await rivals.OpenAsync(Role.Appraiser);
        VerdictKind[] Of(string pilot, string indicator) => [.. view.Models.Single(model => model.Pilot.Code == pilot).Findings.Where(finding => finding.Indicator.Code == indicator).Select(finding => finding.Verdict.Kind)];

        Assert.Equal([VerdictKind.Improved], Of(RivalsDatabase.Cells, "DSH"));
        Assert.Equal([VerdictKind.NoClearChange], Of(RivalsDatabase.Cells, "PB"));
        Assert.Equal([VerdictKind.Improved], Of(RivalsDatabase.Sub, "PB"));
        Assert.Equal([VerdictKind.Improved, VerdictKind.Improved, VerdictKind.Improved], Of(RivalsDatabase.Split, "DSH"));
        Assert.DoesNotContain(VerdictKind.Improved, Of(RivalsDatabase.Split, "TK"));
        Assert.Equal([VerdictKind.NoClearChange], Of(RivalsDatabase.Agency, "DSH"));
        Assert.Equal([VerdictKind.Worsened], Of(RivalsDatabase.Agency, "TRUNG"));
    }

    [Fact]
    public async Task SpeechesAndSpeakers_StandInRowsOfTheirOwn()
    {
        var view = await rivals.OpenAsync(Role.Appraiser);
        Assert.Equal(["DSH", "PB", "DG", "TK", "TRUNG", "LPB"], view.Rows.Select(row => row.Indicator.Code));
        Assert.Equal([1, 0, 3, 1], view.Rows[1].Cells.Select(cell => cell.Count));
        Assert.Equal([0, 1, 0, 0], view.Rows[5].Cells.Select(cell => cell.Count));
    }

    [Fact]
    public async Task Address_ChoosesAndOrders_AndPassesOverWhatIsNotThere()
    {
        var view = await rivals.OpenAsync(Role.Appraiser, null, RivalsDatabase.Sub, "no-such", RivalsDatabase.Cells, RivalsDatabase.Sub);
        Assert.Equal([RivalsDatabase.Sub, RivalsDatabase.Cells], Codes(view));
        Assert.Equal([RivalsDatabase.Cells, RivalsDatabase.Sub], view.Choices.Where(choice => choice.IsChosen).Select(choice => choice.Pilot.Code));
    }

    [Fact]
    public async Task OneModel_StandsBesideNothing()
    {
        var view = await rivals.OpenAsync(Role.Appraiser, null, RivalsDatabase.Sub);
        Assert.Empty(view.Models);
        Assert.Equal(4, view.Choices.Count);
    }

    [Fact]
    public async Task WardOfficial_SeesItsOwnModelAndWhatIsPublished()
    {
        var view = await rivals.OpenAsync(Role.WardOfficial, "DT");
        // the split is before the standing committee, and none of the ward's
        Assert.Equal([RivalsDatabase.Cells, RivalsDatabase.Agency, RivalsDatabase.Sub], Codes(view));
        var own = view.Models[0];
        Assert.Equal(["DT-TDP7"], own.Enrolments.Select(enrolment => own.UnitOf(enrolment).Code));
        Assert.NotEmpty(own.Findings);
        Assert.Null(own.Tally);
        Assert.All(own.Limits, point => Assert.NotNull(point.EnrolmentId));
        Assert.All(view.Models.Skip(1), published => Assert.Equal(5, published.Tally?.Asked));
    }

    [Fact]
    public async Task WardThatIsOnlyComparedWith_ReadsNothingOfOtherUnits()
    {
        var view = await rivals.OpenAsync(Role.WardOfficial, "MH-D", RivalsDatabase.Cells, RivalsDatabase.Split, RivalsDatabase.Sub);
        Assert.Equal([RivalsDatabase.Cells, RivalsDatabase.Split, RivalsDatabase.Sub], Codes(view));
        Assert.All(view.Models.Take(2), model =>
        {
            Assert.Empty(model.Enrolments);
            Assert.Empty(model.Findings);
            Assert.Empty(model.Costs);
            Assert.Empty(model.Limits);
            Assert.Null(model.Tally);
        });
        Assert.NotEmpty(view.Models[2].Findings);
    }

    [Fact]
    public async Task Viewer_SeesWhatIsPublishedOnly()
    {
        var view = await rivals.OpenAsync(Role.Viewer);
        Assert.Equal([RivalsDatabase.Agency, RivalsDatabase.Sub], Codes(view));
        Assert.All(view.Models, model => Assert.Equal(ReviewState.Published, model.Review?.State));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Observer)]
    public async Task WhoReadsNoReviews_SeesNoModel(Role role)
    {
        var view = await rivals.OpenAsync(role);
        Assert.Empty(view.Choices);
        Assert.Empty(view.Models);
    }

    [Fact]
    public async Task WardOfficialWithoutUnit_SeesWhatIsPublishedOnly() => Assert.Equal([RivalsDatabase.Agency, RivalsDatabase.Sub], Codes(await rivals.OpenAsync(Role.WardOfficial)));

    [Fact]
    public async Task CostsLimitsAndConclusion_AreTheReviewsOwn()
    {
        var models = (await rivals.OpenAsync(Role.CommitteeMember)).Models.ToDictionary(model => model.Pilot.Code);
        Assert.Equal((7, 23), Posts(models[RivalsDatabase.Sub]));
        Assert.Equal((7, 15), Posts(models[RivalsDatabase.Split]));
        Assert.Null(models[RivalsDatabase.Split].Costs[0].EnrolmentId);
        Assert.Contains(models[RivalsDatabase.Split].Limits, point => point.Text.Vi.StartsWith("Lãnh đạo phân tán", StringComparison.Ordinal));
        Assert.All(models.Values.SelectMany(model => model.Limits), point => Assert.False(point.IsDrafted));
        Assert.Equal([RivalsDatabase.Agency, RivalsDatabase.Sub], models.Values.Where(model => model.Conclusion is not null).Select(model => model.Pilot.Code));

        static (decimal Before, decimal After) Posts(RivalModel model)
        {
            var cost = model.Costs.Single(cost => cost.Kind == CostKind.Posts);
            return (cost.Before, cost.After);
        }
    }

    private static IEnumerable<string> Codes(RivalsView view) => view.Models.Select(model => model.Pilot.Code);
}
