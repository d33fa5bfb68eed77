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
/// <remarks>Its state changes by <see cref="Take"/> alone, its conclusion by <see cref="Conclude"/> alone.</remarks>
public sealed class Review
{
    /// <summary>Most months that may be left out for settling in.</summary>
    public const int MostSettlingMonths = 12;

    private ReviewState _state = ReviewState.Draft;
    private ReviewConclusion? _conclusion;

    public int Id { get; init; }

    public required string Code { get; init; }

    public required int PilotId { get; init; }

    public required LocalText Title { get; set; }

    /// <summary>The day of the data: no figure after it is looked at.</summary>
    public required DateOnly AsOf { get; set; }

    /// <summary>First month of the period before.</summary>
    public required Period BeforeFrom { get; set; }

    /// <summary>Last month of the period after, inclusive.</summary>
    public required Period AfterTo { get; set; }

    /// <summary>Months after the restructuring that are left out while the new order settles in.</summary>
    public required int SettlingMonths { get; set; }

    /// <summary>Why these windows and these months of settling in; empty for a review that came in as a file.</summary>
    public string Justification { get; set; } = string.Empty;

    /// <summary>The day on which windows, units and data day were set last; null when that is not known.</summary>
    public DateOnly? ScopeSetOn { get; set; }

    /// <summary>Windows, units or data day were changed after the review had left its draft, when figures may have been seen: marked "chọn sau".</summary>
    public bool IsScopeSetLater { get; set; }

    /// <summary>The units that are reviewed, with how far their assessment is; empty while every unit of the pilot is.</summary>
    public List<ReviewUnit> Units { get; init; } = [];

    public ReviewState State
    {
        get => _state;
        init => _state = value;
    }

    /// <summary>The heading of the report.</summary>
    public ReviewLetterhead Letterhead { get; set; } = new();

    /// <summary>What the newest act of the standing committee says; null before there is one.</summary>
    public ReviewConclusion? Conclusion
    {
        get => _conclusion;
        init => _conclusion = value;
    }

    public bool IsPublished => State == ReviewState.Published;

    /// <summary>It lies before the standing committee, or has: what it rests on is not altered any more.</summary>
    public bool IsFrozen => State is ReviewState.ForDecision or ReviewState.Concluded or ReviewState.Published;

    /// <summary>Whether this review of the same pilot was concluded on an earlier day of data: what it asked for is looked at again.</summary>
    public bool IsBefore(Review later) => PilotId == later.PilotId && AsOf < later.AsOf && (State is ReviewState.Concluded or ReviewState.Published);

    /// <summary>Whether an enrolment of the pilot is looked at.</summary>
    public bool Covers(int enrolmentId) => Units.Count == 0 || Units.Exists(unit => unit.EnrolmentId == enrolmentId);

    /// <summary>Moves the review. Whether the step is open is judged before (<see cref="ReviewSteps.Judge"/>).</summary>
    /// <exception cref="InvalidOperationException">The table of steps has no such step.</exception>
    public void Take(ReviewStep step)
    {
        if (step.From != _state || ReviewSteps.Find(step.From, step.To) is null)
        {
            throw new InvalidOperationException($"There is no step from {_state} to {step.To}.");
        }

        _state = step.To;
    }

    /// <summary>Takes over what an act of the standing committee says.</summary>
    public void Conclude(ConclusionAct act) => _conclusion = act.Content;
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
