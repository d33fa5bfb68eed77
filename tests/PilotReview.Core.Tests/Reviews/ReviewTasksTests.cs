using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Tests.Units;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

/// <summary>Who finds what of a review waiting; the sub-committee of the small organisation takes part, its other branch is compared.</summary>
public sealed class ReviewTasksTests
{
    private static readonly DateOnly Today = new(2021, 10, 20);
    private static readonly DateTimeOffset Moment = new(2021, 10, 1, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly Actor Ward = new(1, Role.WardOfficial, Organisation.Ward);
    private static readonly Actor Appraiser = new(2, Role.Appraiser, null);
    private static readonly Actor Committee = new(3, Role.CommitteeMember, null);
    private static readonly Actor Viewer = new(4, Role.Viewer, null);

    [Theory]
    [InlineData(ReviewState.Draft, Role.Appraiser, ReviewTaskKind.CompleteScope)]
    [InlineData(ReviewState.DataCheck, Role.Appraiser, ReviewTaskKind.CheckFigures)]
    [InlineData(ReviewState.Assessment, Role.WardOfficial, ReviewTaskKind.WriteAssessment)]
    [InlineData(ReviewState.Appraisal, Role.Appraiser, ReviewTaskKind.Appraise)]
    [InlineData(ReviewState.ForDecision, Role.CommitteeMember, ReviewTaskKind.Decide)]
    [InlineData(ReviewState.Concluded, Role.Appraiser, ReviewTaskKind.Publish)]
    [InlineData(ReviewState.Published, Role.Viewer, ReviewTaskKind.Read)]
    public void EveryState_WaitsForOneRole(ReviewState state, Role role, ReviewTaskKind kind)
    {
        foreach (var actor in new[] { Ward, Appraiser, Committee, Viewer })
        {
            ReviewTaskKind[] expected = actor.Role == role ? [kind] : [];
            Assert.Equal(expected, KindsOf(Work(state), actor));
        }
    }

    [Fact]
    public void Task_SaysSinceWhenAndUntilWhen()
    {
        var task = Assert.Single(Of(Work(ReviewState.Appraisal, due: new(2021, 11, 5)), Appraiser));
        Assert.Equal(("SK", (DateTimeOffset?)Moment, (DateOnly?)new DateOnly(2021, 11, 5)), (task.ReviewCode, task.Since, task.Due));
    }

    [Fact]
    public void Assessment_SentBack_WaitsForItsWardWithTheReason_AlsoWhileItIsAppraised()
    {
        var work = Work(ReviewState.Appraisal);
        work.Review.Units[0].Return(Moment, 2, "Thiếu nguyên nhân");
        var task = Assert.Single(Of(work, Ward));
        Assert.Equal((ReviewTaskKind.AssessmentReturned, "Thiếu nguyên nhân", Organisation.SubCommittee), (task.Kind, task.Text, task.Unit?.Id));
    }

    [Fact]
    public void Assessment_IsForTheAppraiserOnceAllHasComeIn()
    {
        var work = Work(ReviewState.Assessment, committees: [new() { UnitId = Organisation.Ward }]);
        work.Review.Units[0].Send(Moment, 1);
        Assert.Equal([ReviewTaskKind.Recommend], KindsOf(work, Ward));
        Assert.Empty(KindsOf(work, Appraiser));
        work.Committees[0].Kind = RecommendationKind.Keep;
        Assert.Empty(KindsOf(work, Ward));
        Assert.Equal([ReviewTaskKind.CloseAssessment], KindsOf(work, Appraiser));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(19, true)]
    public void Assessment_IsForTheAppraiserOnceItsDayHasPassed(int due, bool waits) =>
        Assert.Equal(waits, KindsOf(Work(ReviewState.Assessment, due: new(2021, 10, due)), Appraiser).Contains(ReviewTaskKind.CloseAssessment));

    [Fact]
    public void WardThatTheReviewDoesNotReach_FindsNothing()
    {
        var elsewhere = new Actor(5, Role.WardOfficial, Organisation.FirstBranch);
        var work = Work(ReviewState.Assessment, committees: [new() { UnitId = Organisation.FirstBranch }]);
        Assert.Empty(Of(work, elsewhere));
    }

    [Fact]
    public void WardOfAComparedUnit_IsNotAskedToAssessTheOther() =>
        Assert.Empty(Of(Work(ReviewState.Assessment), new Actor(5, Role.WardOfficial, Organisation.OtherBranch)));

    [Fact]
    public void Order_GoesFromTheWardToTheAppraiser_AndIsToldWhenOverdue()
    {
        var order = Order(Organisation.Ward, Today);
        var work = Work(ReviewState.Published, orders: [order]);
        Assert.Equal([ReviewTaskKind.CarryOutOrder], KindsOf(work, Ward));
        Assert.Empty(KindsOf(work, Appraiser));
        Assert.Equal([ReviewTaskKind.OrderOverdue], KindsOf(work, Appraiser, Today.AddDays(1)));
        Assert.Equal([ReviewTaskKind.OrderOverdue], KindsOf(work, Committee, Today.AddDays(1)));
        order.Report(Today, "QĐ 12", Moment, 1);
        Assert.Empty(KindsOf(work, Ward));
        Assert.Equal([ReviewTaskKind.ConfirmOrder], KindsOf(work, Appraiser, Today.AddDays(1)));
        order.Confirm(Moment, 2);
        Assert.Empty(KindsOf(work, Appraiser, Today.AddDays(1)));
    }

    [Fact]
    public void OrderOfAPost_WaitsForTheAppraiser_AndForNoWard()
    {
        var work = Work(ReviewState.Published, orders: [Order(null, Today)]);
        Assert.Equal([ReviewTaskKind.CarryOutOrder], KindsOf(work, Appraiser));
        Assert.Empty(KindsOf(work, Ward));
    }

    [Fact]
    public void Comment_WaitsForWhomItAsks_ThenForWhoeverWroteIt()
    {
        var comment = new ReviewComment
        {
            Kind = CommentKind.Question, Target = CommentTarget.Review, Text = "Vì sao?", ToRole = Role.WardOfficial, FromRole = Role.CommitteeMember, AccountId = 3, At = Moment,
            UnitId = Organisation.SubCommittee,
        };
        var work = Work(ReviewState.DataCheck, comments: [comment]);
        Assert.Equal([ReviewTaskKind.AnswerComment], KindsOf(work, Ward));
        Assert.Empty(KindsOf(work, new Actor(6, Role.WardOfficial, Organisation.OtherBranch)));
        comment.Replies.Add(new CommentReply { Text = "Vì…", Role = Role.WardOfficial, AccountId = 1, At = Moment.AddHours(1) });
        Assert.Empty(KindsOf(work, Ward));
        Assert.Equal([ReviewTaskKind.SettleComment], KindsOf(work, Committee));
        comment.Resolve(Moment.AddHours(2), 3);
        Assert.Empty(KindsOf(work, Committee));
    }

    [Fact]
    public void Publication_IsNewsForTheDaysOfTheSetting()
    {
        var work = Work(ReviewState.Published);
        var day = DateOnly.FromDateTime(Moment.DateTime);
        Assert.Single(Of(work, Viewer, day.AddDays(30)));
        Assert.Empty(Of(work, Viewer, day.AddDays(31)));
        var shorter = new OfficeSettings([new SettingValue { Key = OfficeSettings.ReviewNewsDays.Key, From = new(2020, 1, 1), Value = "7" }], day);
        Assert.Single(Of(work, Viewer, day.AddDays(7), shorter));
        Assert.Empty(Of(work, Viewer, day.AddDays(8), shorter));
    }

    [Fact]
    public void PublicationBeforeTheMorningIsOverInUtc_IsOfTheOfficesDay()
    {
        // 6:00 on the 2nd here is 23:00 on the 1st there
        var work = Work(ReviewState.Published) with { Steps = [new ReviewStep { Number = 1, From = ReviewState.Concluded, To = ReviewState.Published, At = new(2021, 11, 1, 23, 0, 0, TimeSpan.Zero) }] };
        Assert.Single(Of(work, Viewer, new DateOnly(2021, 11, 2).AddDays(30)));
    }

    [Fact]
    public void CommentToAPost_IsAnsweredByThatPostOnly()
    {
        var comment = new ReviewComment
        {
            Kind = CommentKind.Question, Target = CommentTarget.Review, Text = "Vì sao?", ToRole = Role.WardOfficial, ToAccountId = 1, FromRole = Role.CommitteeMember, AccountId = 3, At = Moment,
            UnitId = Organisation.SubCommittee,
        };
        var work = Work(ReviewState.DataCheck, comments: [comment]);
        comment.Replies.Add(new CommentReply { Text = "Để tôi hỏi lại", Role = Role.WardOfficial, AccountId = 6, At = Moment.AddHours(1) });
        Assert.Equal([ReviewTaskKind.AnswerComment], KindsOf(work, Ward));
        Assert.Empty(KindsOf(work, Committee));
        comment.Replies.Add(new CommentReply { Text = "Vì…", Role = Role.WardOfficial, AccountId = 1, At = Moment.AddHours(2) });
        comment.Replies.Add(new CommentReply { Text = "Ghi nhận", Role = Role.Appraiser, AccountId = 2, At = Moment.AddHours(3) });
        Assert.Empty(KindsOf(work, Ward));
        Assert.Equal([ReviewTaskKind.SettleComment], KindsOf(work, Committee));
        comment.Replies.Add(new CommentReply { Text = "Chưa rõ", Role = Role.CommitteeMember, AccountId = 3, At = Moment.AddHours(4) });
        Assert.Equal([ReviewTaskKind.AnswerComment], KindsOf(work, Ward));
    }

    [Fact]
    public void QuestionToEveryWard_WaitsForEachOfThem()
    {
        var comment = new ReviewComment
        {
            Kind = CommentKind.Question, Target = CommentTarget.Review, Text = "Đã gửi đủ chưa?", ToRole = Role.WardOfficial, FromRole = Role.Appraiser, AccountId = 2, At = Moment,
        };
        var (work, other) = (Work(ReviewState.DataCheck, comments: [comment]), new Actor(6, Role.WardOfficial, Organisation.OtherBranch));
        comment.Replies.Add(new CommentReply { Text = "Đã đủ", Role = Role.WardOfficial, AccountId = 6, At = Moment.AddHours(1) });
        Assert.Empty(KindsOf(work, other));
        Assert.Equal([ReviewTaskKind.AnswerComment], KindsOf(work, Ward));
    }

    [Fact]
    public void OrderOfAWardOutsideThePilot_IsFoundByIt()
    {
        var elsewhere = new Actor(5, Role.WardOfficial, Organisation.FirstBranch);
        Assert.Equal([ReviewTaskKind.CarryOutOrder], KindsOf(Work(ReviewState.Concluded, orders: [Order(Organisation.FirstBranch, Today)]), elsewhere));
    }

    [Fact]
    public void OrderOfACommitteeAboveTheWards_WaitsForTheAppraiser()
    {
        var work = Work(ReviewState.Published, orders: [Order(DossierUnits.City, Today), Order(DossierUnits.Ward, Today)]);
        var task = Assert.Single(new ReviewTasks(work, Pilot(), DossierUnits.Tree(), Appraiser, Moment, OfficeSettings.Standard).All());
        Assert.Equal((ReviewTaskKind.CarryOutOrder, (int?)DossierUnits.City), (task.Kind, task.Unit?.Id));
    }

    private static IEnumerable<ReviewTaskKind> KindsOf(ReviewWork work, Actor actor, DateOnly? today = null) => Of(work, actor, today).Select(task => task.Kind);

    private static IReadOnlyList<ReviewTask> Of(ReviewWork work, Actor actor, DateOnly? today = null, OfficeSettings? settings = null)
    {
        var now = new DateTimeOffset(today ?? Today, new TimeOnly(8, 0), TimeSpan.FromHours(7));
        return new ReviewTasks(work, Pilot(), Organisation.Tree(), actor, now, settings ?? OfficeSettings.Standard).All();
    }

    private static Pilot Pilot() => new()
    {
        Code = "TD", Name = new("Thí điểm"), Model = new("Đảng bộ bộ phận"), Start = Organisation.Change,
        Enrolments =
        [
            new Enrolment
            {
                Id = 7, UnitId = Organisation.SubCommittee, EventId = 1, ChoiceReason = ChoiceReason.Volunteered, RecordedOn = Organisation.Change,
                ComparisonUnits = [new ComparisonUnit { UnitId = Organisation.OtherBranch }],
            },
        ],
    };

    private static ReviewWork Work(
        ReviewState state, DateOnly? due = null, ReviewCommittee[]? committees = null, ReviewOrder[]? orders = null, ReviewComment[]? comments = null) => new()
    {
        Review = new Review
        {
            Code = "SK", PilotId = 1, Title = new("Sơ kết"), AsOf = new(2021, 9, 30), BeforeFrom = Period.Month(2016, 10), AfterTo = Period.Month(2021, 9), SettlingMonths = 3,
            State = state, Units = [new ReviewUnit { EnrolmentId = 7 }],
        },
        Steps = state == ReviewState.Draft ? [] : [new ReviewStep { Number = 1, From = state - 1, To = state, At = Moment, Due = due }],
        Paragraphs = [], Facts = [], Costs = [], Surveys = [], Committees = committees ?? [], Comments = comments ?? [], Acts = [], Orders = orders ?? [],
    };

    private static ReviewOrder Order(int? unit, DateOnly due) => new() { ActId = 1, Number = 1, Text = "Ban hành quy chế", UnitId = unit, Post = unit is null ? "Văn phòng" : string.Empty, Due = due };
}
