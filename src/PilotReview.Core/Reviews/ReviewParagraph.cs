using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Reviews;

/// <summary>What a paragraph of an assessment is about. The order of the report is that of <see cref="NarrativeSections"/>.</summary>
public enum NarrativeSection
{
    Results = 1,
    Strengths,
    Limits,
    ObjectiveCauses,
    SubjectiveCauses,
    Lessons,
    Directions,

    /// <summary>The place and its organisation before the pilot, what helped and what was in the way; written for the review as a whole, like all that follow.</summary>
    General,
    Favourable,
    Difficult,

    /// <summary>How the pilot was led, carried out, and looked after.</summary>
    Leadership,
    Implementation,
    Supervision,

    /// <summary>What the superior committee is asked for.</summary>
    ToSuperior,
}

/// <summary>One point of an assessment: written by somebody, or drafted from a verdict. A drafted one has the words of the phrase bank as they were on that day and knows
/// the finding that they tell, so that it is seen when the finding says something else by now.</summary>
public sealed class ReviewParagraph
{
    public const int LongestText = 2000;

    public int Id { get; init; }

    /// <summary>Made by whoever writes the paragraph first: the same paragraph sent twice is stored once.</summary>
    public required Guid Key { get; init; }

    public int ReviewId { get; init; }

    /// <summary>The unit it is about; null for the review as a whole.</summary>
    public int? EnrolmentId { get; init; }

    public required NarrativeSection Section { get; set; }

    /// <summary>Place within the section, rising.</summary>
    public required int Order { get; set; }

    public required LocalText Text { get; set; }

    /// <summary>Code of the indicator whose finding is told; empty for what was written.</summary>
    public string IndicatorCode { get; init; } = string.Empty;

    /// <summary>The verdict that is told.</summary>
    public VerdictKind? Verdict { get; set; }

    /// <summary>Why words are kept that the finding no longer says; empty when nobody decided so.</summary>
    public string KeptBecause { get; set; } = string.Empty;

    /// <summary>The words of the finding when it was decided to keep the old ones; another change asks anew.</summary>
    public string KeptAgainst { get; set; } = string.Empty;

    /// <summary>1 when it was made; one more with every change.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset At { get; set; }

    public int? AccountId { get; set; }

    public bool IsDrafted => IndicatorCode.Length > 0;
}
