namespace PilotReview.Core.Reviews;

/// <summary>How far the assessment of one unit has come.</summary>
public enum AssessmentState
{
    /// <summary>The ward writes.</summary>
    Draft = 1,

    /// <summary>The ward has sent it; it is locked.</summary>
    Sent,

    /// <summary>The appraiser has sent it back with a reason; it is open again.</summary>
    Returned,
}

/// <summary>A unit within a review: its assessment by the ward, and what the appraiser thinks of it.</summary>
public sealed class ReviewUnit
{
    public int Id { get; init; }

    public int ReviewId { get; init; }

    public required int EnrolmentId { get; init; }

    public AssessmentState State { get; private set; } = AssessmentState.Draft;

    /// <summary>When the state was reached; null while nothing was sent.</summary>
    public DateTimeOffset? At { get; private set; }

    public int? AccountId { get; private set; }

    /// <summary>Why it was sent back last; stays after it was sent again.</summary>
    public string ReturnReason { get; private set; } = string.Empty;

    /// <summary>What the appraiser proposes; null while nothing was written.</summary>
    public ConclusionOption? Proposed { get; set; }

    /// <summary>The appraiser's opinion, in its own words.</summary>
    public string Opinion { get; set; } = string.Empty;

    public void Send(DateTimeOffset at, int? accountId) => (State, At, AccountId) = (AssessmentState.Sent, at, accountId);

    public void Return(DateTimeOffset at, int? accountId, string reason) => (State, At, AccountId, ReturnReason) = (AssessmentState.Returned, at, accountId, reason);
}
