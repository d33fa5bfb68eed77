using PilotReview.Core.Access;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using Xunit;

namespace PilotReview.Core.Tests.Reviews;

public sealed class ReviewStepsTests
{
    /// <summary>The way of a review as the product says it: every pair that is open, and whose it is. All other pairs are shut.</summary>
    private static readonly Dictionary<(ReviewState From, ReviewState To), Role> Way = new()
    {
        [(ReviewState.Draft, ReviewState.DataCheck)] = Role.Appraiser,
        [(ReviewState.DataCheck, ReviewState.Assessment)] = Role.Appraiser,
        [(ReviewState.Assessment, ReviewState.Appraisal)] = Role.Appraiser,
        [(ReviewState.Appraisal, ReviewState.ForDecision)] = Role.Appraiser,
        [(ReviewState.ForDecision, ReviewState.Concluded)] = Role.CommitteeMember,
        [(ReviewState.Concluded, ReviewState.Published)] = Role.Appraiser,
        [(ReviewState.DataCheck, ReviewState.Draft)] = Role.Appraiser,
        [(ReviewState.Assessment, ReviewState.DataCheck)] = Role.Appraiser,
        [(ReviewState.Appraisal, ReviewState.Assessment)] = Role.Appraiser,
        [(ReviewState.ForDecision, ReviewState.Appraisal)] = Role.CommitteeMember,
    };

    public static TheoryData<ReviewState, ReviewState, Role> Everything
    {
        get
        {
            var data = new TheoryData<ReviewState, ReviewState, Role>();
            foreach (var from in Enum.GetValues<ReviewState>())
            {
                foreach (var to in Enum.GetValues<ReviewState>())
                {
                    foreach (var role in Enum.GetValues<Role>())
                    {
                        data.Add(from, to, role);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Judge_LetsOnlyTheOwnerTakeTheStep(ReviewState from, ReviewState to, Role role)
    {
        var outcome = ReviewSteps.Judge(In(from), to, role, "vì thiếu số liệu", taken: 3, seen: 3);
        Assert.Equal(
            Way.TryGetValue((from, to), out var owner) ? owner == role ? Outcome.Done : Outcome.Refused(Reason.RoleMissing) : Outcome.Refused(Reason.StepNotOpen),
            outcome);
    }

    [Fact]
    public void Judge_StepBackWithoutReason_IsRefused()
    {
        foreach (var back in ReviewSteps.All.Where(rule => rule.IsBack))
        {
            Assert.Equal(Outcome.Refused(Reason.ReasonMissing), ReviewSteps.Judge(In(back.From), back.To, back.Role, "  ", 0, 0));
        }

        Assert.Equal(4, ReviewSteps.All.Count(rule => rule.IsBack));
    }

    [Fact]
    public void Judge_PageDrawnBeforeAStep_IsToldSo() =>
        Assert.Equal(Outcome.Refused(Reason.StepTakenMeanwhile), ReviewSteps.Judge(In(ReviewState.DataCheck), ReviewState.DataCheck, Role.Appraiser, string.Empty, taken: 1, seen: 0));

    [Fact]
    public void Take_MovesTheReview_AndNothingElse()
    {
        var review = In(ReviewState.Appraisal);
        review.Take(StepOf(ReviewState.Appraisal, ReviewState.ForDecision));
        Assert.Equal(ReviewState.ForDecision, review.State);
        Assert.True(review.IsFrozen);
        Assert.Throws<InvalidOperationException>(() => review.Take(StepOf(ReviewState.Appraisal, ReviewState.ForDecision)));
        Assert.Throws<InvalidOperationException>(() => review.Take(StepOf(ReviewState.ForDecision, ReviewState.Published)));
    }

    [Fact]
    public void TurnOf_EveryStateHasOneButTheLast()
    {
        Assert.Null(ReviewSteps.TurnOf(ReviewState.Published));
        Assert.All(Enum.GetValues<ReviewState>().SkipLast(1), state => Assert.NotNull(ReviewSteps.TurnOf(state)));
    }

    [Fact]
    public void DueOn_CountsTheDaysThatTheOfficeSet()
    {
        SettingValue[] rows = [new() { Key = OfficeSettings.ReviewAssessmentDays.Key, From = new(2021, 9, 1), Value = "20" }];
        var settings = new OfficeSettings(rows, new(2021, 9, 24));
        Assert.Equal(new DateOnly(2021, 10, 14), ReviewSteps.DueOn(ReviewState.Assessment, new(2021, 9, 24), settings));
        Assert.Equal(new DateOnly(2021, 10, 8), ReviewSteps.DueOn(ReviewState.DataCheck, new(2021, 9, 24), settings));
        Assert.Null(ReviewSteps.DueOn(ReviewState.Published, new(2021, 9, 24), settings));
    }

    private static ReviewStep StepOf(ReviewState from, ReviewState to) => new() { Number = 1, From = from, To = to, At = default };

    private static Review In(ReviewState state) => new()
    {
        Code = "SK", PilotId = 1, Title = new("Sơ kết"), AsOf = new(2021, 9, 30), BeforeFrom = Period.Month(2016, 10), AfterTo = Period.Month(2021, 9), SettlingMonths = 3, State = state,
    };
}
