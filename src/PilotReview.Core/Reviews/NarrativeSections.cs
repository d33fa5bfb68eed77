namespace PilotReview.Core.Reviews;

/// <summary>Which sections a text has, in the order of the report (domain rules, section 5.1).</summary>
public static class NarrativeSections
{
    /// <summary>What is written for one unit.</summary>
    public static IReadOnlyList<NarrativeSection> OfUnit { get; } =
    [
        NarrativeSection.Results, NarrativeSection.Strengths, NarrativeSection.Limits, NarrativeSection.ObjectiveCauses, NarrativeSection.SubjectiveCauses,
        NarrativeSection.Lessons, NarrativeSection.Directions,
    ];

    /// <summary>What is written before the results, for the review as a whole.</summary>
    public static IReadOnlyList<NarrativeSection> BeforeResults { get; } =
    [
        NarrativeSection.General, NarrativeSection.Favourable, NarrativeSection.Difficult, NarrativeSection.Leadership, NarrativeSection.Implementation, NarrativeSection.Supervision,
    ];

    /// <summary>What is written for the review as a whole.</summary>
    public static IReadOnlyList<NarrativeSection> OfReview { get; } = [.. BeforeResults, .. OfUnit, NarrativeSection.ToSuperior];

    /// <param name="enrolmentId">The unit; null for the review as a whole.</param>
    public static IReadOnlyList<NarrativeSection> Of(int? enrolmentId) => enrolmentId is null ? OfReview : OfUnit;
}
