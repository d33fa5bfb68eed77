using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;

namespace PilotReview.Core.ControlCharts;

/// <summary>The chart of a finding: limits recalculated at the restructuring, rule hits, and the three marks: variation, assurance, step. It describes; the verdict decides.</summary>
public sealed record ControlChart
{
    /// <summary>The side before with limits of its own.</summary>
    public required ChartSegment Before { get; init; }

    /// <summary>The side after with limits of its own.</summary>
    public required ChartSegment After { get; init; }

    public required VariationIcon Variation { get; init; }

    public required AssuranceIcon Assurance { get; init; }

    public required StepIcon Step { get; init; }

    public required ChartRules Rules { get; init; }

    /// <summary>The flags of a point of the finding; none for a point on no side.</summary>
    public required IReadOnlyDictionary<SeriesPoint, IReadOnlyList<PointFlag>> Flags { get; init; }

    /// <summary>The chart of a finding. Null for levels, which have an order but no distances.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="rules">By which rules points are flagged.</param>
    public static ControlChart? Of(Finding finding, ChartRules rules = ChartRules.Default)
    {
        if (finding.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return null;
        }

        var (points1, points2) = (SideOf(finding, Side.Before), SideOf(finding, Side.After));
        var before = ChartSegment.Of(Values(finding, points1), rules);
        var after = ChartSegment.Of(Values(finding, points2), rules);
        var last = finding.Result.Plan.Last;
        var target = finding.Indicator.TargetOn(last.End) is { } set ? (double?)set.Value / (finding.Indicator.Kind == IndicatorKind.Proportion ? 100 : 1) : null;
        return new ControlChart
        {
            Before = before,
            After = after,
            Variation = ChartIcons.Variation(after, finding.Indicator.Direction),
            Assurance = ChartIcons.Assurance(after, finding.Indicator.Direction, target),
            Step = StepIcons.Of(finding.Verdict),
            Rules = rules,
            Flags = FlagsOf(points1, before).Concat(FlagsOf(points2, after)).ToDictionary(pair => pair.Point, pair => pair.Flags),
        };
    }

    private static List<SeriesPoint> SideOf(Finding finding, Side side) => [.. finding.Result.Points.Where(point => point.Side == side)];

    private static List<double?> Values(Finding finding, List<SeriesPoint> points) =>
        [.. points.Select(point => finding.Result.IsUsed(point) ? point.Value : null)];

    private static IEnumerable<(SeriesPoint Point, IReadOnlyList<PointFlag> Flags)> FlagsOf(List<SeriesPoint> points, ChartSegment segment) =>
        segment.Flagged.Select(index => (points[index], segment.FlagsAt(index)));
}
