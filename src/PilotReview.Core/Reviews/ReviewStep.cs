namespace PilotReview.Core.Reviews;

/// <summary>One step of a review on its way, taken.</summary>
public sealed class ReviewStep
{
    public const int LongestReason = 500;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    /// <summary>1 for the first step of the review. The same number cannot be taken twice.</summary>
    public required int Number { get; init; }

    public required ReviewState From { get; init; }

    public required ReviewState To { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who took it; null for the program.</summary>
    public int? AccountId { get; init; }

    /// <summary>Why it went back; a remark when it went on.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Last day for the work of the state that was reached; null for none.</summary>
    public DateOnly? Due { get; init; }
}
