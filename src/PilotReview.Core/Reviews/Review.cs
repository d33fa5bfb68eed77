using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews;

/// <summary>How far a review has come.</summary>
public enum ReviewState
{
    Draft = 1,
    DataCheck,
    Assessment,
    Appraisal,
    ForDecision,
    Concluded,
    Published,
}

/// <summary>One evaluation of one pilot as of a date (sơ kết / tổng kết): which months stand before and after, and what was concluded.</summary>
public sealed class Review
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required int PilotId { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The day of the data: no figure after it is looked at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First month of the period before.</summary>
    public required Period BeforeFrom { get; init; }

    /// <summary>Last month of the period after, inclusive.</summary>
    public required Period AfterTo { get; init; }

    /// <summary>Months after the restructuring that are left out while the new order settles in.</summary>
    public required int SettlingMonths { get; init; }

    public ReviewState State { get; init; } = ReviewState.Draft;

    /// <summary>The heading of the report.</summary>
    public ReviewLetterhead Letterhead { get; init; } = new();

    public ReviewConclusion? Conclusion { get; init; }

    public bool IsPublished => State == ReviewState.Published;

    /// <summary>It lies before the standing committee, or has: what it rests on is not altered any more.</summary>
    public bool IsFrozen => State is ReviewState.ForDecision or ReviewState.Concluded or ReviewState.Published;
}

/// <summary>Names in the heading of the report: superior, issuer, place, symbol. Data of the review, because offices change their names.</summary>
public sealed record ReviewLetterhead
{
    public string Superior { get; init; } = string.Empty;

    public string Issuer { get; init; } = string.Empty;

    public string Place { get; init; } = string.Empty;

    /// <summary>Symbol after the number, such as <c>BC/ThU</c>.</summary>
    public string Symbol { get; init; } = string.Empty;

    /// <summary>On whose behalf it is signed, such as "BAN THƯỜNG VỤ".</summary>
    public string Authority { get; init; } = string.Empty;

    /// <summary>Office of the signer, such as "PHÓ BÍ THƯ".</summary>
    public string Office { get; init; } = string.Empty;
}

/// <summary>What the standing committee concluded. Commendations are numbers; names are typed at export and not stored.</summary>
public sealed record ReviewConclusion
{
    public required DateOnly Date { get; init; }

    public string Number { get; init; } = string.Empty;

    public LocalText Text { get; init; } = new(string.Empty);

    /// <summary>Units encouraged to follow, as the conclusion names them.</summary>
    public LocalText Encouraged { get; init; } = new(string.Empty);

    public int CommendedCollectives { get; init; }

    public int CommendedIndividuals { get; init; }
}
