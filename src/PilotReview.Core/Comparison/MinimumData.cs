using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Comparison;

/// <summary>The least that a side must have before two sides are compared (methods, section 4, step 1): enough usable periods, a span of at least one year,
/// at most a quarter missing within the span, and denominators that carry a percentage.</summary>
public static class MinimumData
{
    /// <summary>Least share of usable periods within the span of a side.</summary>
    public const double LeastUsableShare = 0.75;

    /// <summary>Least median denominator of a proportion.</summary>
    public const decimal LeastMedianDenominator = 5;

    /// <summary>Usable periods that each side needs: 10 months, 4 quarters or 8 years.</summary>
    public static int LeastPoints(PeriodKind kind) => kind switch { PeriodKind.Month => 10, PeriodKind.Quarter => 4, _ => 8 };

    /// <summary>Periods that each side must span: a year of months or quarters, or 8 years.</summary>
    public static int LeastSpan(PeriodKind kind) => kind switch { PeriodKind.Month => 12, PeriodKind.Quarter => 4, _ => 8 };

    /// <summary>The first reason why the sides are not enough; null when they are.</summary>
    /// <param name="plan">The windows.</param>
    /// <param name="before">Usable points before, in order.</param>
    /// <param name="after">Usable points after, in order.</param>
    public static Reason? Check(ComparisonPlan plan, IReadOnlyList<SeriesPoint> before, IReadOnlyList<SeriesPoint> after)
    {
        var kind = plan.Indicator.PeriodKind;
        if (before.Count < LeastPoints(kind) || after.Count < LeastPoints(kind))
        {
            return Reason.TooFewPoints;
        }

        var spanBefore = SpanBefore(plan, before);
        var spanAfter = SpanAfter(plan, after);
        if (spanBefore < LeastSpan(kind) || spanAfter < LeastSpan(kind))
        {
            return Reason.TooFewPoints;
        }

        if (before.Count < LeastUsableShare * spanBefore || after.Count < LeastUsableShare * spanAfter)
        {
            return Reason.TooManyMissing;
        }

        return plan.Indicator.Kind == IndicatorKind.Proportion && (MedianDenominator(before) < LeastMedianDenominator
            || MedianDenominator(after) < LeastMedianDenominator)
            ? Reason.DenominatorsTooSmall
            : null;
    }

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
}
