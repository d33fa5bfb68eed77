using PilotReview.Core.Access;
using PilotReview.Core.Settings;

namespace PilotReview.Core.Reviews;

/// <summary>A step that a review may take, and the role that takes it.</summary>
public sealed record ReviewStepRule(ReviewState From, ReviewState To, Role Role)
{
    /// <summary>A step back needs a reason.</summary>
    public bool IsBack => To < From;

    /// <summary>With this step every assessment that was sent goes back to those who wrote it.</summary>
    public bool Reopens => IsBack && To == ReviewState.Assessment;

    /// <summary>What was written is held against the verdicts before it goes out of hand.</summary>
    public bool ChecksClaims => TakesSnapshot || (!IsBack && To == ReviewState.Published);

    /// <summary>What the decision will rest on is frozen with this step.</summary>
    public bool TakesSnapshot => To == ReviewState.ForDecision;

    /// <summary>The step is taken with the conclusion, not by itself.</summary>
    public bool IsConclusion => To == ReviewState.Concluded;
}

/// <summary>The way of a review: one table for screens, verbs and tests.</summary>
public static class ReviewSteps
{
    public static IReadOnlyList<ReviewStepRule> All { get; } =
    [
        new(ReviewState.Draft, ReviewState.DataCheck, Role.Appraiser),
        new(ReviewState.DataCheck, ReviewState.Assessment, Role.Appraiser),
        new(ReviewState.Assessment, ReviewState.Appraisal, Role.Appraiser),
        new(ReviewState.Appraisal, ReviewState.ForDecision, Role.Appraiser),
        new(ReviewState.ForDecision, ReviewState.Concluded, Role.CommitteeMember),
        new(ReviewState.Concluded, ReviewState.Published, Role.Appraiser),
        new(ReviewState.DataCheck, ReviewState.Draft, Role.Appraiser),
        new(ReviewState.Assessment, ReviewState.DataCheck, Role.Appraiser),
        new(ReviewState.Appraisal, ReviewState.Assessment, Role.Appraiser),
        new(ReviewState.ForDecision, ReviewState.Appraisal, Role.CommitteeMember),
    ];

    public static ReviewStepRule? Find(ReviewState from, ReviewState to) => All.FirstOrDefault(rule => rule.From == from && rule.To == to);

    /// <summary>The steps that a role may take from a state, the one that leads on first.</summary>
    public static IReadOnlyList<ReviewStepRule> Open(ReviewState state, Role role) =>
        [.. All.Where(rule => rule.From == state && rule.Role == role).OrderBy(rule => rule.IsBack)];

    /// <summary>Who takes the step that leads on from a state; null at the end of the way.</summary>
    public static Role? TurnOf(ReviewState state) => All.FirstOrDefault(rule => rule.From == state && !rule.IsBack)?.Role;

    /// <summary>Whether a step may be taken.</summary>
    /// <param name="review">The review as it is stored.</param>
    /// <param name="to">Where the step leads.</param>
    /// <param name="role">The role of whoever takes it.</param>
    /// <param name="reason">The reason that was given.</param>
    /// <param name="taken">Steps taken so far.</param>
    /// <param name="seen">Steps taken when the page was drawn from which this one is taken.</param>
    public static Outcome Judge(Review review, ReviewState to, Role role, string reason, int taken, int seen) => Find(review.State, to) switch
    {
        // somebody was faster: that is said rather than that the step is not open
        _ when taken != seen => Outcome.Refused(Reason.StepTakenMeanwhile),
        null => Outcome.Refused(Reason.StepNotOpen),
        { } rule when rule.Role != role => Outcome.Refused(Reason.RoleMissing),
        { IsBack: true } when string.IsNullOrWhiteSpace(reason) => Outcome.Refused(Reason.ReasonMissing),
        _ => Outcome.Done,
    };

    /// <summary>The setting that says how many days the work of a state may take; null where nothing is due.</summary>
    public static Setting? DaysOf(ReviewState state) => state switch
    {
        ReviewState.DataCheck => OfficeSettings.ReviewCheckDays,
        ReviewState.Assessment => OfficeSettings.ReviewAssessmentDays,
        ReviewState.Appraisal => OfficeSettings.ReviewAppraisalDays,
        ReviewState.ForDecision => OfficeSettings.ReviewDecisionDays,
        ReviewState.Concluded => OfficeSettings.ReviewPublicationDays,
        _ => null,
    };

    /// <summary>The day on which the work of a state is due when it begins on <paramref name="day"/>.</summary>
    public static DateOnly? DueOn(ReviewState state, DateOnly day, OfficeSettings settings) =>
        DaysOf(state) is { } setting ? day.AddDays(settings.Number(setting)) : null;
}
