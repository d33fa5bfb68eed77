using PilotReview.Core;
using PilotReview.Core.Claims;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Claims;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Reviews.Assessment;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Claims;

/// <summary>What does not agree in the texts of a review: found, in the way of the step to the decision, and out of the way once it is mended or explained.</summary>
public sealed class ReviewClaimsServiceTests : IAsyncLifetime
{
    private const string Wrong = "Tháng 9 có 209/235 đảng viên dự sinh hoạt, đạt 98,9%.";

    private AssessmentHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    private ReviewClaimsService Claims => new(House.Database, new DocumentStyles(House.Database, House.Time), House.Time);

    public async ValueTask InitializeAsync()
    {
        _house = await AssessmentHouse.OpenAsync();
        await House.WriteAsync(House.Official, Wrong, NarrativeSection.Strengths);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task WhatDoesNotAgree_IsFound_ByThoseWhoMayReadIt()
    {
        var view = await ViewAsync(House.Official);
        var passage = Assert.Single(view.Doubtful);
        Assert.Equal((PassageKind.Assessment, NarrativeSection.Strengths, Wrong), (passage.Kind, passage.Section, passage.Text));
        Assert.Equal((ClaimKind.Ratio, ClaimStatus.Disagrees), Assert.Single(passage.Claims) is var claim ? (claim.Claim.Kind, claim.Claim.Status) : default);
        Assert.Equal((1, 0), (view.Open, view.Explained));
        Assert.Single((await ViewAsync(House.Appraiser)).Doubtful);
        Assert.Empty((await Claims.FindAsync(House.Stranger.Actor, AssessmentHouse.Review, Token))?.Doubtful ?? []);
    }

    [Fact]
    public async Task TheStepToTheDecision_IsBlocked_UntilItIsExplained()
    {
        await House.MoveOnAsync(ReviewState.Appraisal);
        Assert.Equal(1, (await ClaimsInTheWayAsync())?.Count);
        Assert.True((await ClaimsInTheWayAsync())?.Blocks);
        Assert.True((await ExplainAsync(House.Appraiser, "Số của tháng 10, ghi theo biên bản.")).IsDone);
        Assert.Null(await ClaimsInTheWayAsync());
        var view = await ViewAsync(House.Appraiser);
        Assert.Equal((0, 1), (view.Open, view.Explained));
        Assert.Equal("Số của tháng 10, ghi theo biên bản.", view.Doubtful[0].Claims[0].Explanation?.Reason);
    }

    [Fact]
    public async Task SendingIsAskedAbout_WithTheWordsThatDoNotAgree()
    {
        var asked = await House.Submissions.SendAsync(House.Official, AssessmentHouse.Place, await House.SeenAsync(House.Official), isSure: false, Token);
        Assert.Contains(asked.Problems, problem => problem.NeedsWord && problem.Text.Contains("209/235", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReason_HoldsForItsWordsOnly_AndTheNewestCounts()
    {
        Assert.True((await ExplainAsync(House.Official, "Ghi theo biên bản.")).IsDone);
        House.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("Ghi theo biên bản.", Assert.Single((await ExplainAsync(House.Appraiser, "Đã đối chiếu biên bản.", isStale: true)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await ExplainAsync(House.Appraiser, "Đã đối chiếu biên bản.")).IsDone);
        await using var db = House.Database.CreateDbContext();
        Assert.Equal("Đã đối chiếu biên bản.", Assert.Single(db.ClaimExplanations).Reason);
        await House.WriteAsync(House.Official, "Tháng 10 có 209/235 đảng viên dự sinh hoạt, đạt 97,9%.", NarrativeSection.Results);
        Assert.Equal((1, 1), await ViewAsync(House.Official) is var view ? (view.Open, view.Explained) : default);
    }

    [Fact]
    public async Task AReason_IsWithdrawn_UntilItIsBeforeTheCommittee()
    {
        Assert.True((await ExplainAsync(House.Appraiser, "Ghi theo biên bản.")).IsDone);
        Assert.True((await ExplainAsync(House.Appraiser, string.Empty)).IsDone);
        Assert.Equal((1, 0), await ViewAsync(House.Appraiser) is var view ? (view.Open, view.Explained) : default);
        Assert.True((await ExplainAsync(House.Appraiser, "Ghi theo biên bản.")).IsDone);
        await House.MoveOnAsync(ReviewState.ForDecision);
        Assert.Contains("Lý do", Assert.Single((await ExplainAsync(House.Appraiser, string.Empty)).Problems).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await ViewAsync(House.Appraiser)).Explained);
    }

    [Fact]
    public async Task OnlyWhoWroteIt_OrTheBoard_Explains()
    {
        Assert.Equal(Reason.RoleMissing, (await ExplainAsync(House.Member, "Vì thế.")).Outcome.Refusal);
        Assert.Contains("không còn", Assert.Single((await ExplainAsync(House.Stranger, "Vì thế.")).Problems).Text, StringComparison.Ordinal);
        Assert.Contains("Lý do", Assert.Single((await ExplainAsync(House.Official, " ")).Problems).Text, StringComparison.Ordinal);
        Assert.Contains("quá ngắn", Assert.Single((await ExplainAsync(House.Official, "x")).Problems).Text, StringComparison.Ordinal);
        Assert.True(Assert.Single((await ExplainAsync(House.Official, "Hỏi 0912345678")).Problems).IsAboutPersons);
        await using var db = House.Database.CreateDbContext();
        Assert.Empty(db.ClaimExplanations);
    }

    [Fact]
    public async Task AJudgement_IsHeldAgainstTheVerdictOfItsUnit()
    {
        await House.WriteAsync(House.Official, "Tỷ lệ dự sinh hoạt giảm rõ rệt.");
        var claim = Assert.Single((await ViewAsync(House.Official)).Doubtful, passage => passage.Section == NarrativeSection.Limits).Claims[0].Claim;
        Assert.Equal((ClaimKind.Improvement, ClaimStatus.Contradicted, "DSH"), (claim.Kind, claim.Status, claim.Finding?.Indicator));
    }

    private async Task<ReviewClaimsView> ViewAsync(Writer writer) => await Claims.FindAsync(writer.Actor, AssessmentHouse.Review, Token) ?? throw new InvalidOperationException("It may not be seen.");

    private async Task<Saving> ExplainAsync(Writer writer, string reason, bool isStale = false)
    {
        var claim = (await ViewAsync(House.Appraiser)).Doubtful[0].Claims[0];
        return await Claims.ExplainAsync(writer, AssessmentHouse.Review, new ExplainDraft(ReviewClaimsView.KeyOf(claim), reason, ExplainDraft.SeenOf(isStale ? null : claim.Explanation?.At), NamesNobody: false), Token);
    }

    private async Task<ReviewHindrance?> ClaimsInTheWayAsync()
    {
        await using var db = House.Database.CreateDbContext();
        var work = await ReviewWorkQuery.LoadAsync(db, AssessmentHouse.Review, Token) ?? throw new InvalidOperationException(AssessmentHouse.Review);
        var dossier = await ReviewDossierQuery.LiveAsync(db, work.Review, Token);
        var rule = ReviewSteps.Find(ReviewState.Appraisal, ReviewState.ForDecision) ?? throw new InvalidOperationException("There is no such step.");
        return ReviewHindrances.Of(rule, work, await PublicEvaluation.OfAsync(db, dossier, Token)).FirstOrDefault(hindrance => hindrance.Kind == HindranceKind.ClaimsOpen);
    }
}
