namespace PilotReview.Core.Documents;

/// <summary>Why a document is not issued. Pages turn each into a sentence.</summary>
public enum IssueFault
{
    /// <summary>The standing committee has not concluded on the review.</summary>
    NotConcluded = 1,

    /// <summary>The review was concluded without its figures having been frozen.</summary>
    SnapshotMissing,

    /// <summary>Figures or judgements of the report do not agree and are not explained.</summary>
    ClaimsOpen,

    /// <summary>The heading names no issuer, or no symbol, so that there is no row of numbers.</summary>
    LetterheadMissing,

    /// <summary>The heading names no authority or office to sign for.</summary>
    SignatureMissing,
    DateMissing,
    DateInFuture,

    /// <summary>Before the day of the conclusion that the document reports.</summary>
    DateBeforeConclusion,

    /// <summary>Before the day of the version that it takes the place of.</summary>
    DateBeforeEarlier,

    /// <summary>The office has not said which term the day belongs to.</summary>
    TermMissing,

    /// <summary>No whole number from <see cref="DocumentNumber.Lowest"/> to <see cref="DocumentNumber.Highest"/>.</summary>
    NumberMissing,

    /// <summary>Another document of the same row has this number.</summary>
    NumberTaken,
    SignerMissing,

    /// <summary>What was typed as the signer is no name.</summary>
    SignerNoName,

    /// <summary>A further version needs a reason.</summary>
    ReasonMissing,

    /// <summary>Somebody else issued, concluded or changed something after the page was drawn.</summary>
    ChangedMeanwhile,
}

/// <summary>One reason why a document is not issued.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Other">The document that has the number already; null otherwise.</param>
public sealed record IssueProblem(IssueFault Fault, IssuedDocument? Other = null);
