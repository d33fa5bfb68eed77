namespace PilotReview.Core.Reviews;

/// <summary>All that people wrote for one review on its way, read at one moment.</summary>
public sealed record ReviewWork
{
    public required Review Review { get; init; }

    /// <summary>Steps taken, oldest first.</summary>
    public required IReadOnlyList<ReviewStep> Steps { get; init; }

    /// <summary>Paragraphs by section and place.</summary>
    public required IReadOnlyList<ReviewParagraph> Paragraphs { get; init; }

    public required IReadOnlyList<DocumentedFact> Facts { get; init; }

    public required IReadOnlyList<ModelCost> Costs { get; init; }

    public required IReadOnlyList<SurveyQuestion> Surveys { get; init; }

    /// <summary>Committees that are asked, by the order in which they were named.</summary>
    public required IReadOnlyList<ReviewCommittee> Committees { get; init; }

    /// <summary>Comments, oldest first.</summary>
    public required IReadOnlyList<ReviewComment> Comments { get; init; }

    /// <summary>Acts of the standing committee, oldest first.</summary>
    public required IReadOnlyList<ConclusionAct> Acts { get; init; }

    /// <summary>Orders by number.</summary>
    public required IReadOnlyList<ReviewOrder> Orders { get; init; }

    /// <summary>Why claims of what was written stay though they do not agree, oldest first.</summary>
    public IReadOnlyList<ClaimExplanation> ClaimExplanations { get; init; } = [];

    public RecommendationTally Tally => new(Committees);

    /// <summary>The step that led to the present state; null while it is where it began.</summary>
    public ReviewStep? LastStep => Steps.Count == 0 ? null : Steps[^1];

    /// <summary>When the present state is due; null for none.</summary>
    public DateOnly? Due => LastStep?.Due;

    public ReviewUnit? UnitOf(int enrolmentId) => Review.Units.Find(unit => unit.EnrolmentId == enrolmentId);

    /// <summary>The paragraphs of one unit, or of the review as a whole.</summary>
    public IReadOnlyList<ReviewParagraph> ParagraphsOf(int? enrolmentId) => [.. Paragraphs.Where(paragraph => paragraph.EnrolmentId == enrolmentId)];

    /// <summary>Whether the assessment of a unit may be written by its ward: while wards assess, and what was sent back also while it is appraised.</summary>
    /// <param name="enrolmentId">The unit; null for the review as a whole, which wards do not write.</param>
    public bool IsOpenToWard(int? enrolmentId) => enrolmentId is { } id && UnitOf(id) is { } unit && (Review.State, unit.State) switch
    {
        (ReviewState.Assessment, AssessmentState.Draft or AssessmentState.Returned) => true,
        (ReviewState.Appraisal, AssessmentState.Returned) => true,
        _ => false,
    };

    /// <summary>Whether the appraising board may write: as long as anybody may.</summary>
    public bool IsOpenToAppraiser => Review.State is ReviewState.Assessment or ReviewState.Appraisal;

    /// <summary>Whether committees may still say what they recommend.</summary>
    public bool TakesRecommendations => Review.State is ReviewState.Assessment or ReviewState.Appraisal;
}
