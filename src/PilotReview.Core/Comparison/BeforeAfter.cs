using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Compares a unit before and after its restructuring on one indicator: describes the two levels and has them judged.</summary>
public static class BeforeAfter
{
    /// <summary>Compares the unit with itself alone; a review adds comparison units and the family of indicators (<see cref="ReviewEvaluation"/>).</summary>
    /// <param name="plan">Windows, unit and indicator.</param>
    /// <param name="points">Every period from <see cref="ComparisonPlan.First"/> to <see cref="ComparisonPlan.Last"/>, in order.</param>
    /// <param name="scaleAtCut">The scale version in force at the restructuring; null when the indicator has no scale.</param>
    /// <remarks>With a scale, the version in force at the restructuring is used when it has the least data on both sides; otherwise, when the sides stand on two
    /// versions, the answer is "different scale" and each side is described on its own.</remarks>
    public static ComparisonResult Compare(ComparisonPlan plan, IReadOnlyList<SeriesPoint> points, ScaleVersion? scaleAtCut)
    {
        var judge = new FindingJudge(plan, points, scaleAtCut) { Delta = EngineSeries.Delta(plan.Indicator, null, scaleAtCut), IsEnrolled = true };
        return Compare(plan, points, scaleAtCut, judge.Measure(), null, 1);
    }

    /// <summary>Compares with the judge's measurement and the p of the family.</summary>
    internal static ComparisonResult Compare(
        ComparisonPlan plan, IReadOnlyList<SeriesPoint> points, ScaleVersion? scaleAtCut, FindingJudge judge, double? q, int family)
    {
        var dropped = judge.Measurement?.Dropped;
        points = dropped is { Count: > 0 }
            ? [.. points.Select(point => dropped.Contains(point.Period.Index) ? point with { IsChosenFor = true } : point)]
            : points;
        var before = points.Where(point => point.Side == Side.Before).ToList();
        var after = points.Where(point => point.Side == Side.After).ToList();
        var (main1, main2) = judge.IsMeasured
            ? (scaleAtCut?.Id, scaleAtCut?.Id)
            : (MainScale(before, scaleAtCut?.Id), MainScale(after, scaleAtCut?.Id));
        var (summary1, summary2) = (Summary(plan, before, main1), Summary(plan, after, main2));
        var isOnTwoScales = summary1.Periods > 0 && summary2.Periods > 0 && main1 != main2;
        var verdict = judge.Conclude(summary1, isOnTwoScales, q, family);

        var result = new ComparisonResult
        {
            Plan = plan,
            Status = judge.IsMeasured ? ComparisonStatus.Computed : isOnTwoScales ? ComparisonStatus.DifferentScale : ComparisonStatus.NotEnoughData,
            Reason = judge.IsMeasured ? null : verdict.Reason,
            Verdict = verdict,
            Points = points,
            Continuity = plan.Lineage.Restructuring is { } change ? Continuity.Of(change) : null,
            Before = summary1,
            After = summary2,
        };
        return judge.IsMeasured ? Describe(result, Usable(before, scaleAtCut?.Id), Usable(after, scaleAtCut?.Id)) : result;
    }

    private static List<SeriesPoint> Usable(IEnumerable<SeriesPoint> points, int? scale) =>
        [.. points.Where(point => point is { Value: not null, IsChosenFor: false } && point.ScaleVersionId == scale)];

    // the version that most periods of the side are on; the one in force at the restructuring when there is a tie
    private static int? MainScale(IEnumerable<SeriesPoint> points, int? scaleAtCut) => points
        .Where(point => point is { Value: not null, IsChosenFor: false })
        .GroupBy(point => point.ScaleVersionId)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key == scaleAtCut)
        .Select(group => group.Key)
        .FirstOrDefault(scaleAtCut);

    private static ComparisonResult Describe(ComparisonResult result, List<SeriesPoint> before, List<SeriesPoint> after)
    {
        var described = result with { PlainChange = result.After.Value - result.Before.Value };
        if (result.Plan.Indicator.Kind == IndicatorKind.Proportion)
        {
            return described with
            {
                PlainInterval = NewcombeInterval.Of(
                    (double)(result.Before.Numerator ?? 0), (double)(result.Before.Denominator ?? 0), (double)(result.After.Numerator ?? 0),
                    (double)(result.After.Denominator ?? 0)),
                PlainMethod = IntervalMethod.Newcombe,
            };
        }

        var welch = WelchInterval.Of(Values(before), Values(after));
        return welch is null
            ? described
            : described with { PlainInterval = welch.Interval, PlainMethod = IntervalMethod.Welch };
    }

    private static List<double> Values(IEnumerable<SeriesPoint> points) => [.. points.Select(point => point.Value).OfType<double>()];

    private static SideSummary Summary(ComparisonPlan plan, List<SeriesPoint> all, int? scale)
    {
        var side = all.Where(point => !point.IsChosenFor).ToList();
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
                // a period that was dropped parts its neighbours like a missing one
                : XmrLimits.Of([.. all.Select(point => point.ScaleVersionId == scale && !point.IsChosenFor ? point.Value : null)]),
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
