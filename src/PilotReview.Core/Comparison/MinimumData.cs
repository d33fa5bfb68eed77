using PilotReview.Core.Observations;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>The least that a side must have before two sides are compared, in the product's own periods, for the words that tell what is lacking. The rule itself is
/// <see cref="SeriesMinimum"/>.</summary>
public static class MinimumData
{
    /// <summary>Least share of usable periods within the span of a side.</summary>
    public const double LeastUsableShare = SeriesMinimum.LeastUsableShare;

    /// <summary>Least median denominator of a proportion.</summary>
    public const decimal LeastMedianDenominator = (decimal)SeriesMinimum.LeastMedianDenominator;

    /// <summary>Usable periods that each side needs: 10 months, 4 quarters or 8 years.</summary>
    public static int LeastPoints(PeriodKind kind) => SeriesMinimum.LeastPoints(PerYear(kind));

    /// <summary>Periods that each side must span: a year of months or quarters, or 8 years.</summary>
    public static int LeastSpan(PeriodKind kind) => SeriesMinimum.LeastSpan(PerYear(kind));

    /// <summary>Periods from the first usable one to the cut; 0 when there is none.</summary>
    public static int SpanBefore(ComparisonPlan plan, IReadOnlyList<SeriesPoint> before) =>
        before.Count == 0 ? 0 : plan.Cut.Index - before[0].Period.Index;

    /// <summary>Periods from the end of the settling-in gap to the last usable one; 0 when there is none.</summary>
    public static int SpanAfter(ComparisonPlan plan, IReadOnlyList<SeriesPoint> after) =>
        after.Count == 0 ? 0 : after[^1].Period.Index - (plan.Cut.Index + plan.Settling) + 1;

    /// <summary>The middle denominator of the points, which are at least one.</summary>
    public static decimal MedianDenominator(IReadOnlyList<SeriesPoint> points)
    {
        var sorted = points.Select(point => point.Denominator ?? 0).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static int PerYear(PeriodKind kind) => Period.Of(kind, DateOnly.MinValue).PerYear;
}
