using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>One unit × indicator of a review: what was looked at and what came of it.</summary>
/// <param name="Unit">The unit: enrolled, or one that it is compared with.</param>
/// <param name="Enrolment">The enrolment the row belongs to.</param>
/// <param name="Yardstick">The line of the yardstick.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Result">The comparison.</param>
public sealed record Finding(Unit Unit, Enrolment Enrolment, YardstickItem Yardstick, Indicator Indicator, ComparisonResult Result)
{
    /// <summary>Whether the unit was restructured; otherwise it is looked at beside one that was.</summary>
    public bool IsEnrolled => Unit.Id == Enrolment.UnitId;

    /// <summary>What is said of the unit on the indicator.</summary>
    public Verdict Verdict => Result.Verdict;

    /// <summary>The steps of the unit's comparison units at the same date, where they could be measured; none for a comparison unit itself.</summary>
    public IReadOnlyList<double> ComparisonChanges { get; init; } = [];

    /// <summary>The short code that is printed behind a figure: unit code and indicator code, such as <c>K1-DSH</c>.</summary>
    public string Code => $"{Unit.Code}-{Indicator.Code}";
}
