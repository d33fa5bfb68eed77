using PilotReview.Core.Indicators;

namespace PilotReview.Core.ControlCharts;

/// <summary>What the newest point of a segment says about its variation. High and low tell on which side the point lies or towards which it moves.</summary>
public enum VariationIcon
{
    CommonCause = 1,
    ImprovementHigh,
    ImprovementLow,
    ConcernHigh,
    ConcernLow,

    /// <summary>Special cause on an indicator without a better side.</summary>
    NeitherHigh,
    NeitherLow,

    /// <summary>No limits can be drawn.</summary>
    None,
}

/// <summary>Whether a target will be met as things stand, by the limits of a segment.</summary>
public enum AssuranceIcon
{
    /// <summary>The limits lie on the good side of the target.</summary>
    Passes = 1,

    /// <summary>The target lies within the limits.</summary>
    HitOrMiss,

    /// <summary>The limits lie on the bad side of the target.</summary>
    FallsShort,

    /// <summary>No target, no better side, or no limits.</summary>
    None,
}

/// <summary>Reads the icons off a segment (plot the dots).</summary>
public static class ChartIcons
{
    /// <summary>The class of the newest point.</summary>
    public static VariationIcon Variation(ChartSegment segment, Direction direction)
    {
        if (segment.Limits is not { } limits || segment.Newest is not { } newest)
        {
            return VariationIcon.None;
        }

        var flags = segment.FlagsAt(newest);
        if (flags.Count == 0)
        {
            return VariationIcon.CommonCause;
        }

        var value = segment.Values[newest].GetValueOrDefault();
        var isHigh = flags[0] == PointFlag.Trend ? value > Before(segment, newest) : value > limits.Centre;
        return (direction, isHigh) switch
        {
            (Direction.Neutral, true) => VariationIcon.NeitherHigh,
            (Direction.Neutral, false) => VariationIcon.NeitherLow,
            (Direction.HigherIsBetter, true) => VariationIcon.ImprovementHigh,
            (Direction.HigherIsBetter, false) => VariationIcon.ConcernLow,
            (_, true) => VariationIcon.ConcernHigh,
            _ => VariationIcon.ImprovementLow,
        };
    }

    /// <summary>The limits against the target. A target on a limit is within: hit or miss is told only where both can happen, so on a series that never varies a target equal to it
    /// passes.</summary>
    public static AssuranceIcon Assurance(ChartSegment segment, Direction direction, double? target)
    {
        if (segment.Limits is not { } limits || target is not { } aim || direction == Direction.Neutral)
        {
            return AssuranceIcon.None;
        }

        if (segment.Values.OfType<double>().All(value => value == aim))
        {
            return AssuranceIcon.Passes;
        }

        var (isAbove, isBelow) = (aim > limits.Upper, aim < limits.Lower);
        return (direction, isAbove, isBelow) switch
        {
            (Direction.HigherIsBetter, true, _) or (Direction.LowerIsBetter, _, true) => AssuranceIcon.FallsShort,
            (Direction.HigherIsBetter, _, true) or (Direction.LowerIsBetter, true, _) => AssuranceIcon.Passes,
            _ => AssuranceIcon.HitOrMiss,
        };
    }

    private static double Before(ChartSegment segment, int index) => segment.Values.Take(index).OfType<double>().LastOrDefault();
}
