using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Web.Features.Reviews.Steps;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Tests.Features.Reviews.Scope;
using Xunit;

namespace PilotReview.Web.Tests.Features.Reviews.Steps;

public sealed class ReviewStepsServiceTests : IAsyncLifetime
{
    private ReviewHouse? _house;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewHouse House => _house ?? throw new InvalidOperationException("The house has not opened.");

    public async ValueTask InitializeAsync() => _house = await ReviewHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task Draft_ShowsWhatBlocks_AndIsNotTaken()
    {
        var view = await FindAsync(House.Appraiser);
        Assert.True(view.IsBlocked);
        Assert.Contains(view.Hindrances, hindrance => hindrance.Kind == HindranceKind.NoJustification);
        Assert.Equal("Đang chờ: Ban Tổ chức", StepWords.Turn(view.Desk.Work));
        var saving = await TakeAsync(House.Appraiser, ReviewState.DataCheck, 0);
        Assert.Contains("còn việc phải xong trước", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Equal(ReviewState.Draft, (await House.ReviewAsync()).State);
    }

    [Fact]
    public async Task WhatNeedsAWord_IsTakenWithIt_AndTheFormSentTwiceTakesOneStep()
    {
        await House.MoveAsync(ReviewState.DataCheck);
        Assert.True((await FindAsync(House.Appraiser)).NeedsWord);
        Assert.Contains("Tôi biết và vẫn chuyển", Assert.Single((await TakeAsync(House.Appraiser, ReviewState.Assessment, 1)).Problems).Text, StringComparison.Ordinal);
        Assert.True((await TakeAsync(House.Appraiser, ReviewState.Assessment, 1, due: "30/12/2026", isSure: true)).IsDone);
        Assert.True((await TakeAsync(House.Appraiser, ReviewState.Assessment, 1, due: "30/12/2026", isSure: true)).IsDone);
        var view = await FindAsync(House.Ward);
        Assert.Equal(2, view.Desk.Work.Steps.Count);
        Assert.Equal(new DateOnly(2026, 12, 30), view.Desk.Work.Due);
        Assert.Equal("Ban Tổ chức", ReviewStepsService.PostOf(view, view.Desk.Work.Steps[^1]));
    }

    [Fact]
    public async Task ReasonWithANumberOfAPerson_IsAskedAbout_AndTakenWhenItNamesNobody()
    {
        await House.MoveAsync(ReviewState.DataCheck, ReviewState.Assessment);
        var draft = new StepDraft(StepDraft.Write(ReviewState.DataCheck), 2, string.Empty, "Gọi 0912345678", IsSure: true);
        var asked = Assert.Single((await House.Steps.TakeAsync(House.Appraiser, ReviewHouse.Code, draft, Token)).Problems);
        Assert.Equal((StepDraft.ReasonField, true), (asked.Field, asked.IsAboutPersons));
        Assert.Equal(ReviewState.Assessment, (await House.ReviewAsync()).State);
        Assert.True((await House.Steps.TakeAsync(House.Appraiser, ReviewHouse.Code, draft with { NamesNobody = true }, Token)).IsDone);
        Assert.Equal(ReviewState.DataCheck, (await House.ReviewAsync()).State);
    }

    [Fact]
    public async Task StepOfSomebodyElse_IsTold()
    {
        await House.MoveAsync(ReviewState.DataCheck);
        var told = Assert.Single((await TakeAsync(House.Deputy, ReviewState.DataCheck, 0)).Problems).Text;
        Assert.Contains("Ban Tổ chức đã chuyển từ “Dự thảo” sang “Rà soát số liệu” lúc 10:03 ngày 29/11/2026", told, StringComparison.Ordinal);
        Assert.Single((await FindAsync(House.Deputy)).Desk.Work.Steps);
    }

    [Fact]
    public async Task StepThatIsNotOnesOwn_NamesWhoseItIs()
    {
        await House.MoveAsync(ReviewState.DataCheck);
        var saving = await TakeAsync(House.Committee, ReviewState.Draft, 1, reason: "Thử");
        Assert.Contains("do Ban Tổ chức chuyển", Assert.Single(saving.Problems).Text, StringComparison.Ordinal);
        Assert.Equal(Reason.RoleMissing, (await TakeAsync(House.Ward, ReviewState.Draft, 1)).Outcome.Refusal);
        var ward = await FindAsync(House.Ward);
        Assert.Null(ward.On);
        Assert.Null(ward.Back);
        Assert.Empty(ward.Hindrances);
    }

    [Fact]
    public async Task StepBack_NeedsAReason()
    {
        await House.MoveAsync(ReviewState.DataCheck);
        var problem = Assert.Single((await TakeAsync(House.Appraiser, ReviewState.Draft, 1)).Problems);
        Assert.Equal(StepDraft.ReasonField, problem.Field);
        Assert.True((await TakeAsync(House.Appraiser, ReviewState.Draft, 1, reason: "Sai kỳ so sánh.")).IsDone);
    }

    [Fact]
    public async Task WrongWords_AreCalledAsTheirFieldIs()
    {
        await House.MoveAsync(ReviewState.DataCheck);
        var tooLong = new string('a', ReviewStep.LongestReason + 1);
        Assert.StartsWith("Ghi chú: ", Assert.Single((await TakeAsync(House.Appraiser, ReviewState.Assessment, 1, reason: tooLong, isSure: true)).Problems).Text, StringComparison.Ordinal);
        Assert.StartsWith("Lý do trả lại: ", Assert.Single((await TakeAsync(House.Appraiser, ReviewState.Draft, 1, reason: tooLong)).Problems).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28/11/2026")]
    [InlineData("30/11/2027")]
    [InlineData("ngày mai")]
    public async Task WrongDueDay_IsTold_AndNothingIsTaken(string due)
    {
        await House.MoveAsync(ReviewState.DataCheck);
        Assert.Equal(StepDraft.DueField, Assert.Single((await TakeAsync(House.Appraiser, ReviewState.Assessment, 1, due: due, isSure: true)).Problems).Field);
        Assert.Equal(ReviewState.DataCheck, (await House.ReviewAsync()).State);
    }

    [Fact]
    public async Task OpenComments_AreToldAtEveryStepThatLeadsOn_AndBlockNone()
    {
        var review = await House.ReviewAsync();
        await House.Database.ChangeAsync(
            db => db.ReviewComments.Add(new ReviewComment
            {
                ReviewId = review.Id, Kind = CommentKind.Question, Target = CommentTarget.Review, Text = "Vì sao?", ToRole = Role.Appraiser, FromRole = Role.CommitteeMember, At = default,
            }),
            Token);
        ReviewState[] steps = [ReviewState.DataCheck, ReviewState.Assessment, ReviewState.Appraisal];
        foreach (var to in steps)
        {
            var told = (await FindAsync(House.Appraiser)).Hindrances.Single(hindrance => hindrance.Kind == HindranceKind.CommentsOpen);
            Assert.Equal((1, false, false), (told.Count, told.Blocks, told.NeedsWord));
            await House.MoveAsync(to);
        }

        Assert.Contains((await FindAsync(House.Appraiser)).Hindrances, hindrance => hindrance.Kind == HindranceKind.CommentsOpen);
    }

    [Theory]
    [InlineData(-1200, "đã quá 1.200 ngày")]
    [InlineData(1200, "còn 1.200 ngày")]
    public void Due_IsSaidInDays(int days, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Formats.Vietnamese;
        Assert.Contains(said, StepWords.Due(new DateOnly(2026, 11, 29).AddDays(days), new DateOnly(2026, 11, 29)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForDecision_IsFrozen_AndGoesBackByTheCommittee()
    {
        await House.MoveAsync(ReviewState.DataCheck, ReviewState.Assessment, ReviewState.Appraisal);
        Assert.True((await TakeAsync(House.Appraiser, ReviewState.ForDecision, 3, isSure: true)).IsDone);
        var view = await FindAsync(House.Committee);
        Assert.NotNull(view.Frozen);
        Assert.True(view.On is { IsConclusion: true });
        Assert.Equal("Đang chờ: Ban Thường vụ", StepWords.Turn(view.Desk.Work));
        Assert.True((await TakeAsync(House.Committee, ReviewState.Appraisal, 4, reason: "Thiếu phần hạn chế.")).IsDone);
        Assert.Null((await FindAsync(House.Committee)).Frozen);
    }

    [Fact]
    public void Lines_TellHowLateAStateWasLeft()
    {
        ReviewStep[] steps =
        [
            Step(1, ReviewState.Draft, ReviewState.DataCheck, 1, due: 10), Step(2, ReviewState.DataCheck, ReviewState.Assessment, 13, due: 20),
            Step(3, ReviewState.Assessment, ReviewState.Appraisal, 19, due: 25),
        ];
        var lines = StepLine.Of(steps, TimeZoneInfo.Utc, new DateOnly(2026, 11, 29));
        Assert.Equal([3, 0, 4], lines.Select(line => line.Late));
    }

    private static ReviewStep Step(int number, ReviewState from, ReviewState to, int day, int due) => new()
    {
        Number = number, From = from, To = to, At = new DateTimeOffset(2026, 11, day, 8, 0, 0, TimeSpan.Zero), Due = new DateOnly(2026, 11, due),
    };

    private async Task<StepsView> FindAsync(Writer writer) =>
        await House.Steps.FindAsync(writer.Actor, ReviewHouse.Code, Token) ?? throw new InvalidOperationException(ReviewHouse.Code);

    private Task<Saving> TakeAsync(Writer writer, ReviewState to, int seen, string due = "", string reason = "", bool isSure = false) =>
        House.Steps.TakeAsync(writer, ReviewHouse.Code, new StepDraft(StepDraft.Write(to), seen, due, reason, isSure), Token);
}
