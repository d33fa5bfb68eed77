using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Pilots.Compare;

/// <summary>One model: its pilot with the newest review that the reader may open, and of that what the reader may see.</summary>
public sealed record RivalModel
{
    public required Pilot Pilot { get; init; }

    /// <summary>The organisation, as the review reads it.</summary>
    public required UnitTree Tree { get; init; }

    /// <summary>The day by which units are named and until which months are counted: that of the review, or today.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The enrolments whose unit the reader may see.</summary>
    public required IReadOnlyList<Enrolment> Enrolments { get; init; }

    /// <summary>What the newest review rests on; null when there is none for this reader.</summary>
    public ReviewDossier? Dossier { get; init; }

    /// <summary>Findings of those enrolments.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Costs of those units, and of the model as a whole for whoever may read it.</summary>
    public IReadOnlyList<ModelCost> Costs { get; init; } = [];

    /// <summary>Limits in the reviews' own words: drafted sentences repeat the verdicts, and are not among them.</summary>
    public IReadOnlyList<ReviewParagraph> Limits { get; init; } = [];

    /// <summary>What the committees recommend; null for whoever may not see all of it.</summary>
    public RecommendationTally? Tally { get; init; }

    public Review? Review => Dossier?.Review;

    /// <summary>What was concluded, once it is published.</summary>
    public ReviewConclusion? Conclusion => Review is { IsPublished: true } published ? published.Conclusion : null;

    public int Months => Pilot.MonthsRun(Pilot.Start, Day);

    public Unit UnitOf(Enrolment enrolment) => Tree[enrolment.UnitId];

    public Unit? UnitOf(int? enrolmentId) => Enrolments.FirstOrDefault(enrolment => enrolment.Id == enrolmentId) is { } found ? UnitOf(found) : null;
}
