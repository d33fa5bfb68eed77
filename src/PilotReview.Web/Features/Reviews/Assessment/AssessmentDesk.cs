using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Data;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Assessment;

/// <summary>The assessment of one unit of a review, or of the review as a whole, on somebody's desk: what this actor may do with it at this moment.</summary>
public sealed class AssessmentDesk
{
    private AssessmentDesk(ReviewDesk desk, Enrolment? enrolment) => (Desk, Enrolment) = (desk, enrolment);

    public ReviewDesk Desk { get; }

    /// <summary>The unit; null for the review as a whole.</summary>
    public Enrolment? Enrolment { get; }

    public int? EnrolmentId => Enrolment?.Id;

    public Review Review => Desk.Review;

    public ReviewWork Work => Desk.Work;

    public Actor Actor => Desk.Actor;

    /// <summary>How far the unit is; null for the review as a whole, and before the units of the review are set.</summary>
    public ReviewUnit? Unit => EnrolmentId is { } id ? Work.UnitOf(id) : null;

    public string? UnitCode => Enrolment is null ? null : Desk.UnitOf(Enrolment).Code;

    public string Address => Urls.ReviewAssessment(Review.Code, UnitCode);

    /// <summary>Whether points, facts, costs and questions may be written. What a ward has sent is its own word: the board writes beside it, or sends it back.</summary>
    public bool MayWrite => Actor.May(Permission.WriteAssessments) && IsOwn
        && (Actor.Role == Role.WardOfficial ? Work.IsOpenToWard(EnrolmentId) : Work.IsOpenToAppraiser && Unit?.State != AssessmentState.Sent);

    /// <summary>Whether drafted sentences may be brought up to date, or kept for a reason: by the board also in what was sent, for they are the phrase bank's words and not the
    /// ward's, and nothing goes to the decision that the figures do not bear out.</summary>
    public bool MayRenew => MayWrite || (Actor.May(Permission.AppraiseAssessments) && IsOwn && Work.IsOpenToAppraiser);

    /// <summary>Whether the assessment may be sent: by the ward that writes it.</summary>
    public bool MaySend => MayWrite && Actor.Role == Role.WardOfficial;

    /// <summary>Whether it may be sent back. While it is appraised also one that was never sent, so that its ward may write after all.</summary>
    public bool MayReturn => MayAppraise && (Review.State, Unit?.State) is (_, AssessmentState.Sent) or (ReviewState.Appraisal, AssessmentState.Draft);

    /// <summary>Whether the opinion of the appraising board may be written.</summary>
    public bool MayAppraise => Actor.May(Permission.AppraiseAssessments) && IsOwn && Work.IsOpenToAppraiser && Unit is not null;

    /// <summary>Wards, and whoever reads what was published, learn of the opinion once it lies before the standing committee.</summary>
    public bool SeesOpinion => Review.IsFrozen || (Desk.MaySeeWork && Actor.Role != Role.WardOfficial);

    public bool MayComment => Desk.MaySeeWork && Actor.May(Permission.CommentOnReviews);

    /// <summary>The unit lies in the actor's own subtree; the review as a whole is nobody's but of those without one.</summary>
    private bool IsOwn => Enrolment is { } enrolment ? Desk.IsOwn(enrolment.UnitId) : Desk.ActsOnAll;

    /// <summary>The committee that is asked about the unit: the nearest above it.</summary>
    public ReviewCommittee? Committee => Enrolment is not { } enrolment ? null
        : Work.Committees.Where(committee => Desk.Tree.IsWithin(enrolment.UnitId, committee.UnitId))
            .OrderByDescending(committee => Work.Committees.Count(other => Desk.Tree.IsWithin(committee.UnitId, other.UnitId))).FirstOrDefault();

    /// <summary>Why somebody who writes assessments cannot write this one now; empty when it can be written, and for those who only read.</summary>
    public string WhyLocked => (MayWrite, Actor.May(Permission.WriteAssessments), Review.State) switch
    {
        (true, _, _) or (_, false, _) => string.Empty,
        (_, _, < ReviewState.Assessment) => AssessmentText.LockedBefore,
        (_, _, > ReviewState.Appraisal) => AssessmentText.LockedAfter,
        _ when Enrolment is null => AssessmentText.LockedWhole,
        _ when !IsOwn => AssessmentText.LockedOther,
        _ when Unit?.State == AssessmentState.Sent => Actor.Role == Role.WardOfficial ? AssessmentText.LockedSent : AssessmentText.LockedSentBoard,
        _ => AssessmentText.LockedAppraisal,
    };

    /// <summary>What of the unit's way a form was drawn with: sent, sent back and sent again are three.</summary>
    public string Seen => FormattableString.Invariant($"{Unit?.State}-{Unit?.At?.UtcTicks}");

    /// <summary>The assessment that is meant, to be written; null when there is none, or not for this actor.</summary>
    public static async Task<AssessmentDesk?> FindAsync(AppDb db, Actor actor, string reviewCode, string? unitCode, CancellationToken token) =>
        await ReviewDesk.OpenAsync(db, reviewCode, actor, token) is { } desk && (desk.SeesAll || !string.IsNullOrEmpty(unitCode)) ? Of(desk, unitCode) : null;

    /// <summary>The assessment under an address, to be looked at. Without a unit a ward gets the first of its own.</summary>
    public static AssessmentDesk? Of(ReviewDesk desk, string? unitCode)
    {
        if (string.IsNullOrEmpty(unitCode) && desk.SeesAll)
        {
            return new AssessmentDesk(desk, null);
        }

        var enrolment = desk.Enrolments.FirstOrDefault(one => string.IsNullOrEmpty(unitCode) || desk.UnitOf(one).Code == unitCode);
        return enrolment is null ? null : new AssessmentDesk(desk, enrolment);
    }
}
