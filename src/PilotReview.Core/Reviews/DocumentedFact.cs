namespace PilotReview.Core.Reviews;

/// <summary>Something that is so or is not so, with the paper that shows it: premises, meetings that no longer clash with teaching.</summary>
public sealed class DocumentedFact
{
    public const int LongestSubject = 300;
    public const int LongestPaper = 200;

    public int Id { get; init; }

    public int ReviewId { get; init; }

    public int? EnrolmentId { get; init; }

    /// <summary>What is so, as a statement.</summary>
    public required string Subject { get; init; }

    public required bool IsSo { get; init; }

    /// <summary>The day of which the paper tells.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number or title of the paper.</summary>
    public required string Paper { get; init; }
}
