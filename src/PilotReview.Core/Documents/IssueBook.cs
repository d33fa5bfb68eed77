using PilotReview.Core.Reviews;

namespace PilotReview.Core.Documents;

/// <summary>The register in which a document of a review is entered on a day: what has the numbers of its row, and what was issued for the review before.</summary>
public sealed record IssueBook
{
    public required Review Review { get; init; }

    /// <summary>The day of issue; null while none was chosen.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>The committee's term on that day; empty when the office has not said, or no day was chosen.</summary>
    public required string Term { get; init; }

    /// <summary>Today, by the office's clock.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Documents of the issuer and symbol of the review's heading, of every term, and all of the review itself.</summary>
    public required IReadOnlyList<IssuedDocument> Documents { get; init; }

    /// <summary>Versions issued for the review, oldest first.</summary>
    public IReadOnlyList<IssuedDocument> Earlier => [.. Documents.Where(document => document.ReviewId == Review.Id).OrderBy(document => document.Version)];

    /// <summary>The version that would be issued.</summary>
    public int Version => Earlier.Count + 1;

    /// <summary>The version that would be replaced; null for the first.</summary>
    public IssuedDocument? Replaced => Earlier.Count == 0 ? null : Earlier[^1];

    /// <summary>The number after the highest of the row; the product knows only what it issued itself.</summary>
    public int NextNumber => Row.Select(document => document.Number).DefaultIfEmpty(0).Max() + 1;

    /// <summary>What the page proposes: a corrected version keeps its number as long as its row goes on.</summary>
    public int ProposedNumber => Replaced is { } before && Row.Contains(before) ? before.Number : NextNumber;

    /// <summary>Whether the number was the review's own before, so that a corrected version may keep it.</summary>
    public bool Keeps(int number) => Row.Any(document => document.Number == number && document.ReviewId == Review.Id);

    /// <summary>The document of another review that has the number; null while it is free.</summary>
    public IssuedDocument? HolderOf(int number) => Row.FirstOrDefault(document => document.Number == number && document.ReviewId != Review.Id);

    private IEnumerable<IssuedDocument> Row => Documents.Where(document => document.IsNumberedWith(Review.Letterhead.Issuer, Review.Letterhead.Symbol, Term));
}
