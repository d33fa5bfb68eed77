using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Compares a unit before and after its restructuring on one indicator, and describes: the two levels, their difference, a descriptive interval. It does
/// not judge; here is the seam where the evaluation engine takes the same plan and points and adds a verdict.</summary>
public static class BeforeAfter
{
    /// <summary>Compares along <paramref name="plan"/>.</summary>
    /// <param name="plan">Windows, unit and indicator.</param>
    /// <param name="points">Every period from <see cref="ComparisonPlan.First"/> to <see cref="ComparisonPlan.Last"/>, in order.</param>
    /// <param name="scaleAtCut">The scale version in force at the restructuring; null when the indicator has no scale.</param>
    /// <remarks>With a scale, the version in force at the restructuring is used when it has the least data on both sides; otherwise, when the sides stand on two
    /// versions, the answer is "different scale" and each side is described on its own.</remarks>
    public static ComparisonResult Compare(ComparisonPlan plan, IReadOnlyList<SeriesPoint> points, int? scaleAtCut)
    {
        var before = points.Where(point => point.Side == Side.Before).ToList();
        var after = points.Where(point => point.Side == Side.After).ToList();
        var start = new ComparisonResult
        {
            Plan = plan,
            Status = ComparisonStatus.NotEnoughData,
            Reason = Reason.TooFewPoints,
            Points = points,
            Continuity = plan.Lineage.Restructuring is { } change ? Continuity.Of(change) : null,
            Before = Summary(plan, before, MainScale(before, scaleAtCut)),
            After = Summary(plan, after, MainScale(after, scaleAtCut)),
        };

        var isOnTwoScales = start.Before.Periods > 0 && start.After.Periods > 0 && start.Before.ScaleVersionId != start.After.ScaleVersionId;
        if (plan.Indicator.Kind == IndicatorKind.Ordinal)
        {
            // ratings of one unit are listed, not compared (methods, section 5)
            return isOnTwoScales ? OnTwoScales(start) : start;
        }

        var usableBefore = Usable(before, scaleAtCut);
        var usableAfter = Usable(after, scaleAtCut);
        if (MinimumData.Check(plan, usableBefore, usableAfter) is { } reason)
        {
            return isOnTwoScales ? OnTwoScales(start) : start with { Reason = reason };
        }

        return Describe(start with
        {
            Status = ComparisonStatus.Computed,
            Reason = null,
            Before = Summary(plan, before, scaleAtCut),
            After = Summary(plan, after, scaleAtCut),
        }, usableBefore, usableAfter);
    }

    private static ComparisonResult OnTwoScales(ComparisonResult start) =>
        start with { Status = ComparisonStatus.DifferentScale, Reason = Core.Reason.DifferentScale };

    private static List<SeriesPoint> Usable(IEnumerable<SeriesPoint> points, int? scale) =>
        [.. points.Where(point => point.Value is not null && point.ScaleVersionId == scale)];

    // the version that most periods of the side are on; the one in force at the restructuring when there is a tie
    private static int? MainScale(IEnumerable<SeriesPoint> points, int? scaleAtCut) => points
        .Where(point => point.Value is not null)
        .GroupBy(point => point.ScaleVersionId)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key == scaleAtCut)
        .Select(group => group.Key)
        .FirstOrDefault(scaleAtCut);

    private static ComparisonResult Describe(ComparisonResult result, List<SeriesPoint> before, List<SeriesPoint> after)
    {
        var described = result with { Change = result.After.Value - result.Before.Value };
        if (result.Plan.Indicator.Kind == IndicatorKind.Proportion)
        {
            return described with
            {
                Interval = NewcombeInterval.Of(
                    result.Before.Numerator ?? 0, result.Before.Denominator ?? 0, result.After.Numerator ?? 0, result.After.Denominator ?? 0),
                IntervalMethod = Comparison.IntervalMethod.Newcombe,
            };
        }

        var welch = WelchInterval.Of(Values(before), Values(after));
        return welch is null
            ? described
            : described with { Interval = welch.Interval, IntervalMethod = Comparison.IntervalMethod.Welch };
    }

    private static List<double> Values(IEnumerable<SeriesPoint> points) => [.. points.Select(point => point.Value).OfType<double>()];

    private static SideSummary Summary(ComparisonPlan plan, List<SeriesPoint> side, int? scale)
    {
        var used = Usable(side, scale);
        var isRatio = plan.Indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count;
        var numerator = used.Sum(point => point.Numerator ?? 0);
        var denominator = used.Sum(point => point.Denominator ?? 0);
        return new SideSummary
        {
            Value = Level(plan.Indicator.Kind, used, numerator, denominator),
            Numerator = isRatio && used.Count > 0 ? numerator : null,
            Denominator = isRatio && used.Count > 0 ? denominator : null,
            Periods = used.Count,
            Missing = side.Count(point => point.Value is null),
            NotApproved = side.Count(point => point.Gap == Gap.NotApproved),
            Returned = side.Count(point => point.Gap == Gap.Returned),
            Partial = used.Count(point => point.IsPartial),
            OnOtherScale = side.Count(point => point.Value is not null) - used.Count,
            ScaleVersionId = scale,
            Swings = plan.Indicator.Kind == IndicatorKind.Ordinal
                ? null
                : XmrLimits.Of([.. side.Select(point => point.ScaleVersionId == scale ? point.Value : null)]),
        };
    }

    private static double? Level(IndicatorKind kind, List<SeriesPoint> used, decimal numerator, decimal denominator) => kind switch
    {
        _ when used.Count == 0 => null,
        // levels have an order but no mean
        IndicatorKind.Ordinal => null,
        IndicatorKind.Proportion or IndicatorKind.Count => denominator > 0 ? (double)numerator / (double)denominator : null,
        _ => Values(used).Average(),
    };
}
