using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Parts.Forms;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Assessment;

public sealed class SubmissionServiceTests : IAsyncLifetime
{
    private AssessmentHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AssessmentHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await AssessmentHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task WhatIsOneSided_OrNamesAPerson_IsAskedAbout_AndSentKnowingly()
    {
        await House.WriteAsync(House.Official, "Dự sinh hoạt tăng, hỏi thêm 0912345678", NarrativeSection.Strengths);
        var seen = await House.SeenAsync(House.Official);
        var asked = await SendAsync(House.Official, seen, isSure: false);
        Assert.All(asked.Problems, problem => Assert.True(problem.NeedsWord));
        Assert.Equal(3, asked.Problems.Count);
        Assert.Contains("hạn chế còn trống", asked.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("Bài học kinh nghiệm; Phương hướng", asked.Problems[1].Text, StringComparison.Ordinal);
        Assert.Contains("0912345678", asked.Problems[2].Text, StringComparison.Ordinal);
        Assert.True((await SendAsync(House.Official, seen, isSure: true)).IsDone);
        Assert.Equal(AssessmentState.Sent, await StateAsync());

        // the same form sent twice
        Assert.True((await SendAsync(House.Official, seen, isSure: true)).IsDone);
    }

    [Fact]
    public async Task WhatStandsBesideThePoints_IsAskedAboutToo_BeforeItIsSent()
    {
        await House.WriteAsync(House.Official, "Họp còn trùng");
        await House.Database.ChangeAsync(
            db =>
            {
                var (review, enrolment) = (db.Reviews.First(known => known.Code == AssessmentHouse.Review).Id, db.ReviewParagraphs.First().EnrolmentId);
                db.DocumentedFacts.Add(new DocumentedFact { ReviewId = review, EnrolmentId = enrolment, Subject = "Nơi họp", IsSo = true, On = new DateOnly(2021, 5, 14), Paper = "0912345671" });
                db.ModelCosts.Add(new ModelCost { ReviewId = review, EnrolmentId = enrolment, Kind = CostKind.Posts, Before = 9, After = 15, Source = "0912345672" });
                db.SurveyQuestions.Add(new SurveyQuestion
                {
                    ReviewId = review, EnrolmentId = enrolment, Text = "0912345673", Source = "0912345674",
                    Answers = [new SurveyAnswer { Rank = 1, Label = "Có", Before = 6, After = 6 }, new SurveyAnswer { Rank = 2, Label = "0912345675", Before = 6, After = 6 }],
                });
            },
            Token);
        var asked = (await SendAsync(House.Official, await House.SeenAsync(House.Official), isSure: false)).Problems[^1];
        Assert.All(Enumerable.Range(1, 5), at => Assert.Contains($"091234567{at}", asked.Text, StringComparison.Ordinal));
        Assert.Equal(AssessmentState.Draft, await StateAsync());
    }

    [Fact]
    public async Task AReasonWithANumberOfAPerson_IsAskedAbout()
    {
        await House.MoveOnAsync(ReviewState.Appraisal);
        var seen = await House.SeenAsync(House.Appraiser);
        var asked = Assert.Single((await ReturnAsync(House.Appraiser, seen, "Gọi 0912345678")).Problems);
        Assert.Equal((AssessmentForms.ReasonField, true), (asked.Field, asked.IsAboutPersons));
        Assert.Equal(AssessmentState.Draft, await StateAsync());
        Assert.True((await ReturnAsync(House.Appraiser, seen, "Gọi 0912345678", namesNobody: true)).IsDone);
    }

    [Fact]
    public async Task AnOpinionWithANumberOfAPerson_IsAskedAbout()
    {
        var none = new OpinionDraft(string.Empty, string.Empty);
        var asked = Assert.Single((await OpineAsync(none with { Text = "Gọi 0912345678" }, none)).Problems);
        Assert.Equal((OpinionDraft.TextField, true), (asked.Field, asked.IsAboutPersons));
        Assert.Equal(string.Empty, (await House.ViewAsync(House.Appraiser)).Desk.Unit?.Opinion);
        var meant = none with { Text = "Gọi 0912345678", NamesNobody = true };
        Assert.True((await OpineAsync(meant, none)).IsDone);
        Assert.True((await OpineAsync(meant, none)).IsDone);
    }

    [Fact]
    public async Task EverySectionWritten_NothingIsAsked()
    {
        await House.WriteAsync(House.Official, "Dự sinh hoạt tăng", NarrativeSection.Strengths);
        await House.WriteAsync(House.Official, "Họp còn trùng");
        NarrativeSection[] others = [NarrativeSection.ObjectiveCauses, NarrativeSection.SubjectiveCauses, NarrativeSection.Lessons, NarrativeSection.Directions];
        foreach (var section in others)
        {
            await House.WriteAsync(House.Official, "Nhiều đảng viên làm ca", section);
        }

        Assert.True((await SendAsync(House.Official, await House.SeenAsync(House.Official), isSure: false)).IsDone);
    }

    [Fact]
    public async Task OnlyItsWard_Sends()
    {
        Assert.Equal(Reason.NotFound, (await SendAsync(House.Stranger, "Draft-", isSure: true)).Outcome.Refusal);
        Assert.Equal(Reason.NotFound, (await SendAsync(House.Member, "Draft-", isSure: true)).Outcome.Refusal);
        Assert.Contains("do phường, xã gửi", Assert.Single((await SendAsync(House.Appraiser, await House.SeenAsync(House.Appraiser), isSure: true)).Problems).Text, StringComparison.Ordinal);
        Assert.Equal(AssessmentState.Draft, await StateAsync());
    }

    [Fact]
    public async Task SentBack_TheWardSeesWhy_AndWritesAgain_AlsoWhileItIsAppraised()
    {
        await House.WriteAsync(House.Official, "Họp còn trùng");
        var early = await House.SeenAsync(House.Official);
        await House.SendAsync();
        await House.MoveOnAsync(ReviewState.Appraisal);
        var seen = await House.SeenAsync(House.Appraiser);
        Assert.Equal(AssessmentForms.ReasonField, Assert.Single((await ReturnAsync(House.Appraiser, seen, " ")).Problems).Field);
        Assert.True((await ReturnAsync(House.Appraiser, seen, "Đề nghị nêu rõ nguyên nhân.")).IsDone);
        Assert.True((await ReturnAsync(House.Appraiser, seen, "Đề nghị nêu rõ nguyên nhân.")).IsDone);
        Assert.False((await ReturnAsync(House.Appraiser, seen, "Lý do khác")).IsDone);

        var view = await House.ViewAsync(House.Official);
        Assert.Equal((AssessmentState.Returned, "Đề nghị nêu rõ nguyên nhân.", true), (view.Desk.Unit?.State, view.Desk.Unit?.ReturnReason, view.Desk.MayWrite));
        await House.WriteAsync(House.Official, "Chưa có quy chế", NarrativeSection.SubjectiveCauses);

        // a page that was opened before it came back does not send it again unread
        Assert.Contains("đã bị trả lại", Assert.Single((await SendAsync(House.Official, early, isSure: true)).Problems).Text, StringComparison.Ordinal);
        await House.SendAsync();
        Assert.False((await House.ViewAsync(House.Official)).Desk.MayWrite);
    }

    [Fact]
    public async Task WhatWasNotSent_IsSentBackOnlyWhileItIsAppraised()
    {
        Assert.False((await House.ViewAsync(House.Appraiser)).Desk.MayReturn);
        await House.MoveOnAsync(ReviewState.Appraisal);
        Assert.False((await House.ViewAsync(House.Official)).Desk.MayWrite);
        Assert.True((await ReturnAsync(House.Appraiser, await House.SeenAsync(House.Appraiser), "Đề nghị viết đánh giá.")).IsDone);
        Assert.True((await House.ViewAsync(House.Official)).Desk.MayWrite);
        Assert.False((await ReturnAsync(House.Official, await House.SeenAsync(House.Official), "Không")).IsDone);
    }

    [Fact]
    public async Task TheOpinion_IsKept_AndNeverOverwrittenUnseen()
    {
        var none = new OpinionDraft(string.Empty, string.Empty);
        var first = new OpinionDraft(nameof(ConclusionOption.Keep), "Nên duy trì.");
        Assert.Contains("Chưa ghi ý kiến", Assert.Single((await OpineAsync(none, none)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await OpineAsync(first, none)).IsDone);
        Assert.True((await OpineAsync(first, none)).IsDone);
        Assert.Contains("Nên duy trì.", Assert.Single((await OpineAsync(new OpinionDraft(nameof(ConclusionOption.End), "Khác"), none)).Problems).Text, StringComparison.Ordinal);
        Assert.Equal(OpinionDraft.OptionField, Assert.Single((await OpineAsync(first with { Option = "1" }, first)).Problems).Field);
        Assert.True((await OpineAsync(none, first)).IsDone);
        Assert.Null((await House.ViewAsync(House.Appraiser)).Desk.Unit?.Proposed);
    }

    [Fact]
    public async Task TheWard_ReadsTheOpinionOnceItLiesBeforeTheCommittee()
    {
        Assert.False((await House.ViewAsync(House.Official)).Desk.SeesOpinion);
        Assert.True((await House.ViewAsync(House.Member)).Desk.SeesOpinion);
        await House.MoveOnAsync(ReviewState.ForDecision);
        Assert.True((await House.ViewAsync(House.Official)).Desk.SeesOpinion);
        Assert.False((await OpineAsync(new OpinionDraft(string.Empty, "Muộn"), new OpinionDraft(string.Empty, string.Empty))).IsDone);
    }

    [Theory]
    [InlineData(ConclusionOption.Keep, RecommendationKind.Keep, false)]
    [InlineData(ConclusionOption.Keep, RecommendationKind.Widen, true)]
    [InlineData(ConclusionOption.End, RecommendationKind.Dissolve, false)]
    [InlineData(ConclusionOption.MoreTime, RecommendationKind.MoreTime, false)]
    [InlineData(ConclusionOption.ContinueSurvey, RecommendationKind.Keep, true)]
    [InlineData(ConclusionOption.Keep, RecommendationKind.NoOpinion, false)]
    [InlineData(ConclusionOption.Keep, null, false)]
    [InlineData(null, RecommendationKind.Keep, false)]
    public void Opinions_DifferWhereBothHaveOne(ConclusionOption? proposed, RecommendationKind? kind, bool differ) => Assert.Equal(differ, OpinionDraft.Differ(proposed, kind));

    private Task<Saving> SendAsync(Writer writer, string seen, bool isSure) => House.Submissions.SendAsync(writer, AssessmentHouse.Place, seen, isSure, Token);

    private Task<Saving> ReturnAsync(Writer writer, string seen, string reason, bool namesNobody = false) =>
        House.Submissions.ReturnAsync(writer, AssessmentHouse.Place, seen, new ReturnDraft(reason, namesNobody), Token);

    private Task<Saving> OpineAsync(OpinionDraft draft, OpinionDraft was) => House.Submissions.OpineAsync(House.Appraiser, AssessmentHouse.Place, draft, was, Token);

    private async Task<AssessmentState?> StateAsync() => (await House.ViewAsync(House.Appraiser)).Desk.Unit?.State;
}
