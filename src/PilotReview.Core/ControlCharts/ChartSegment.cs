using PilotReview.Core.Statistics;

namespace PilotReview.Core.ControlCharts;

/// <summary>A stretch of a chart with limits of its own, and the points that its rules flag. No moving range, run or trend leaves it.</summary>
public sealed class ChartSegment
{
    /// <summary>Points below which limits are on trial.</summary>
    public const int FullPoints = 13;

    private readonly Dictionary<int, IReadOnlyList<PointFlag>> _flags = [];

    private ChartSegment(IReadOnlyList<double?> values, XmrLimits? limits)
    {
        Values = values;
        Limits = limits;
    }

    /// <summary>One value per period in order, null where it is missing.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>Centre and limits; null with fewer than two neighbouring values.</summary>
    public XmrLimits? Limits { get; }

    public int Points => Values.Count(value => value is not null);

    /// <summary>Fewer than 13 points: the limits may still move.</summary>
    public bool IsOnTrial => Points < FullPoints;

    /// <summary>The flags of the point at <paramref name="index"/>, first the one that names it.</summary>
    public IReadOnlyList<PointFlag> FlagsAt(int index) => _flags.GetValueOrDefault(index, []);

    /// <summary>Indices of the points with a flag.</summary>
    public IReadOnlyList<int> Flagged => [.. _flags.Keys.Order()];

    /// <summary>Index of the newest point; null without one.</summary>
    public int? Newest => Values.Index().Where(point => point.Item is not null).Select(point => (int?)point.Index).LastOrDefault();

    /// <summary>The segment with limits from its own points.</summary>
    public static ChartSegment Of(IReadOnlyList<double?> values, ChartRules rules) => Of(values, XmrLimits.Of(values), rules);

    /// <summary>The segment with limits that were set before, such as those of the period before carried on.</summary>
    public static ChartSegment Of(IReadOnlyList<double?> values, XmrLimits? limits, ChartRules rules)
    {
        var segment = new ChartSegment(values, limits);
        if (limits is null || values.OfType<double>().Any(value => !double.IsFinite(value)))
        {
            return segment;
        }

        var isMdc = rules == ChartRules.Mdc2023;
        segment.Flag(PointFlag.Beyond, RunRules.Beyond(values, limits.Lower, limits.Upper));
        segment.Flag(PointFlag.Trend, RunRules.Trend(values));
        segment.Flag(PointFlag.TwoOfThree, RunRules.TwoOfThree(values, limits.Centre, limits.Half, isMdc));
        segment.Flag(PointFlag.Shift, RunRules.Shift(values, limits.Centre, isMdc ? 7 : 8));
        return segment;
    }

    private void Flag(PointFlag flag, IReadOnlyList<int> indices)
    {
        foreach (var index in indices)
        {
            _flags[index] = [.. FlagsAt(index), flag];
        }
    }
}
