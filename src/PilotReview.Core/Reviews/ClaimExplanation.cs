namespace PilotReview.Core.Reviews;

/// <summary>Why a figure or a judgement in what was written for a review stays as it is, though it was found not to agree. It holds for these words wherever they stand in the review;
/// other words are asked about anew.</summary>
public sealed class ClaimExplanation
{
    public const int LongestReason = 500;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    /// <summary>The words of the claim, accents composed and blanks made single (<see cref="NarrativeClaims.WordsOf"/>); of a judgement with its unit.</summary>
    public required string Text { get; init; }

    public required string Reason { get; set; }

    public required DateTimeOffset At { get; set; }

    public int? AccountId { get; set; }
}
