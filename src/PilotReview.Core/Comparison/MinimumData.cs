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

        // from the first usable period to the cut, and from the end of the settling-in gap to the last usable period
        var spanBefore = plan.Cut.Index - before[0].Period.Index;
        var spanAfter = after[^1].Period.Index - (plan.Cut.Index + plan.Settling) + 1;
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

    private static decimal MedianDenominator(IReadOnlyList<SeriesPoint> points)
    {
        var sorted = points.Select(point => point.Denominator ?? 0).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
