using PilotReview.Core.Reviews;

namespace PilotReview.Core.Documents;

/// <summary>When a document may be issued, and under which number, day and name.</summary>
public static class IssueRules
{
    public const int ShortestSigner = 2;
    public const int LongestSigner = 100;

    /// <summary>Letters that a reason has at least.</summary>
    public const int ShortestReason = 8;
    public const int LongestReason = 1000;

    /// <summary>What stands in the way whatever is typed.</summary>
    /// <param name="review">The review.</param>
    /// <param name="hasSnapshot">Its figures were frozen.</param>
    /// <param name="hasOpenClaims">Its report holds figures or judgements that do not agree and are not explained.</param>
    public static IReadOnlyList<IssueFault> Hindrances(Review review, bool hasSnapshot, bool hasOpenClaims)
    {
        var faults = new List<IssueFault>();
        if (!IsConcluded(review))
        {
            // the rest can only be judged of what was decided
            return [IssueFault.NotConcluded];
        }

        if (!hasSnapshot)
        {
            faults.Add(IssueFault.SnapshotMissing);
        }

        if (hasOpenClaims)
        {
            faults.Add(IssueFault.ClaimsOpen);
        }

        if (!NamesIssuer(review.Letterhead))
        {
            faults.Add(IssueFault.LetterheadMissing);
        }

        if (review.Letterhead.Authority.Length == 0)
        {
            faults.Add(IssueFault.SignatureMissing);
        }

        return faults;
    }

    /// <summary>Whether a letterhead names who issues, under which symbol, and on whose behalf it is signed: without these no document is issued.</summary>
    public static bool Names(ReviewLetterhead letterhead) => NamesIssuer(letterhead) && letterhead.Authority.Length > 0;

    /// <summary>What is wrong with number, day and reason.</summary>
    /// <param name="number">The number; null when none could be read.</param>
    /// <param name="because">Why it is issued again.</param>
    /// <param name="book">The register on the chosen day.</param>
    public static IReadOnlyList<IssueProblem> Check(int? number, string because, IssueBook book) =>
    [
        .. DayFaults(book).Select(fault => new IssueProblem(fault)),
        .. NumberProblems(number, book),
        .. book.Replaced is not null && because.Count(char.IsLetter) < ShortestReason ? [new IssueProblem(IssueFault.ReasonMissing)] : Array.Empty<IssueProblem>(),
    ];

    /// <summary>What is wrong with the name of the signer, which is printed and not stored; null for nothing.</summary>
    public static IssueFault? SignerFault(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length == 0 ? IssueFault.SignerMissing
            : trimmed.Length is < ShortestSigner or > LongestSigner || trimmed.Any(letter => char.IsDigit(letter) || char.IsControl(letter)) || !trimmed.Any(char.IsLetter) ? IssueFault.SignerNoName
            : null;
    }

    /// <summary>Whether the committee has concluded, so that there is something to issue.</summary>
    public static bool IsConcluded(Review review) => review.State is ReviewState.Concluded or ReviewState.Published;

    private static bool NamesIssuer(ReviewLetterhead letterhead) => letterhead.Issuer.Length > 0 && letterhead.Symbol.Length > 0;

    private static IEnumerable<IssueFault> DayFaults(IssueBook book)
    {
        if (book.Day is not { } day)
        {
            yield return IssueFault.DateMissing;
            yield break;
        }

        if (day > book.Today)
        {
            yield return IssueFault.DateInFuture;
        }
        else if (day < book.Review.Conclusion?.Date)
        {
            yield return IssueFault.DateBeforeConclusion;
        }
        else if (day < book.Replaced?.Date)
        {
            yield return IssueFault.DateBeforeEarlier;
        }
        else if (book.Term.Length == 0)
        {
            yield return IssueFault.TermMissing;
        }
    }

    private static IEnumerable<IssueProblem> NumberProblems(int? number, IssueBook book)
    {
        if (number is not >= DocumentNumber.Lowest or not <= DocumentNumber.Highest)
        {
            yield return new IssueProblem(IssueFault.NumberMissing);
        }
        else if (book.HolderOf(number.Value) is { } other)
        {
            yield return new IssueProblem(IssueFault.NumberTaken, other);
        }
    }
}
