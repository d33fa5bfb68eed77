namespace PilotReview.Core.Reviews;

/// <summary>What a committee recommends.</summary>
public enum RecommendationKind
{
    Keep = 1,
    Widen,
    Adjust,
    Dissolve,
    MoreTime,

    /// <summary>It was asked and makes no recommendation; not the same as no answer.</summary>
    NoOpinion,
}

/// <summary>A committee that is asked for its recommendation, and what it answered.</summary>
public sealed class ReviewCommittee
{
    public const int LongestReason = 2000;
    public const int LongestPaper = 200;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    public required int UnitId { get; init; }

    /// <summary>Null while it has not answered.</summary>
    public RecommendationKind? Kind { get; set; }

    public string Reason { get; set; } = string.Empty;

    /// <summary>The paper it came with, where somebody else typed it in.</summary>
    public string Paper { get; set; } = string.Empty;

    public DateTimeOffset? At { get; set; }

    public int? AccountId { get; set; }

    /// <summary>0 before the first answer; one more with every answer.</summary>
    public int Version { get; set; }
}
