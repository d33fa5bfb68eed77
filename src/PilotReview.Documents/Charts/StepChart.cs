using System.Globalization;

namespace PilotReview.Documents.Charts;

/// <summary>A before/after chart before it is laid out: the series, its two levels, the restructuring, and everything a reader must know, in finished
/// words. <see cref="StepChartLayout"/> turns it into one drawing for the web and for PDF.</summary>
public sealed record StepChart
{
    public required string Title { get; init; }

    /// <summary>The chart told in one or two sentences, for those who cannot see it.</summary>
    public required string TextAlternative { get; init; }

    public required CultureInfo Culture { get; init; }

    /// <summary>Every period from first to last in order; a missing one has no value and is drawn as a gap.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init; }

    /// <summary>The level before; null when no level may be drawn.</summary>
    public ChartLevel? Before { get; init; }

    public ChartLevel? After { get; init; }

    /// <summary>Index of the first point at or after the restructuring; the red line stands at its left edge, or within it by <see cref="CutShare"/>.</summary>
    public required int CutIndex { get; init; }

    /// <summary>How much of that point's period had passed on the day of the restructuring, 0 to below 1; the red line stands that far into it.</summary>
    public double CutShare { get; init; }

    /// <summary>"01/10/2018: thành lập Đảng bộ bộ phận Khóm 1".</summary>
    public required string CutLabel { get; init; }

    /// <summary>The decision, on a second line; empty for none.</summary>
    public string CutDetail { get; init; } = string.Empty;

    /// <summary>Number of points after the cut that are hatched as the settling-in gap.</summary>
    public int SettlingPoints { get; init; }

    /// <summary>"3 tháng ổn định tổ chức, không đưa vào tính".</summary>
    public string SettlingLabel { get; init; } = string.Empty;

    /// <summary>Months before for which the unit was chosen, hatched; null for none.</summary>
    public ChartSpan? Chosen { get; init; }

    /// <summary>In whose colours the level after and the step are drawn.</summary>
    public ChartTone Tone { get; init; } = ChartTone.Plain;

    /// <summary>Which shape means what, for the rules that flag points here; empty for none.</summary>
    public IReadOnlyList<ChartKey> Keys { get; init; } = [];

    /// <summary>Events at the foot, in lanes, top lane first.</summary>
    public IReadOnlyList<ChartLane> Lanes { get; init; } = [];

    /// <summary>Name of the lane that marks missing periods.</summary>
    public string MissingLabel { get; init; } = string.Empty;

    public ChartTarget? Target { get; init; }

    /// <summary>The step as a bracket at the right; null when not computed.</summary>
    public ChartStep? Step { get; init; }

    public required ChartAxis Axis { get; init; }

    /// <summary>"Số liệu minh họa", drawn inside the chart; empty for real data.</summary>
    public string SampleMark { get; init; } = string.Empty;
}

/// <summary>One period.</summary>
/// <param name="Period">Its name, such as 9/2021.</param>
/// <param name="Year">Calendar year, for the time axis.</param>
/// <param name="Value">In the units of the axis (percent for shares); null when missing.</param>
/// <param name="Role">Whether it counts.</param>
/// <param name="Mark">Which chart rule flags it; its shape.</param>
public sealed record ChartPoint(string Period, int Year, double? Value, PointRole Role, PointMark Mark = PointMark.None);

/// <summary>Why a point is flagged; each has a shape of its own.</summary>
public enum PointMark
{
    None = 0,

    /// <summary>Beyond the usual swings: a diamond.</summary>
    Beyond,

    /// <summary>In a stretch that rises or falls: a triangle.</summary>
    Trend,

    /// <summary>Close to a limit, two of three: a triangle that points down.</summary>
    NearLimit,

    /// <summary>In a run on one side: a square.</summary>
    Run,
}

/// <summary>The colours of a chart; weight and words say the same without.</summary>
public enum ChartTone
{
    Plain = 1,
    Improved,
    Worsened,
}

/// <summary>A stretch of points, both ends included, with its name.</summary>
public sealed record ChartSpan(int First, int Last, string Label);

/// <summary>What the shape of a flagged point means.</summary>
public sealed record ChartKey(PointMark Mark, string Text);

public enum PointRole
{
    /// <summary>Counts on its side.</summary>
    Used = 1,

    /// <summary>Left out of both sides (settling in, another scale): drawn hollow.</summary>
    LeftOut,
}

/// <summary>The level of one side: mean line from point <paramref name="First"/> to <paramref name="Last"/>, and the band of usual swings.</summary>
/// <param name="First">Index of the side's first point.</param>
/// <param name="Last">Index of its last point.</param>
/// <param name="Value">The level, in the units of the axis.</param>
/// <param name="Label">"Trước 71,2%".</param>
/// <param name="Detail">"5.236/7.353 lượt, 34 tháng".</param>
/// <param name="BandLow">Lower end of the usual swings; null when no band.</param>
/// <param name="BandHigh">Upper end.</param>
/// <param name="BandLabel">"Lên xuống bình thường từ 61,3% đến 81,1%"; empty for none.</param>
public sealed record ChartLevel(
    int First, int Last, double Value, string Label, string Detail, double? BandLow = null, double? BandHigh = null, string BandLabel = "");

/// <summary>A lane of event marks at the foot.</summary>
public sealed record ChartLane(string Name, IReadOnlyList<ChartMark> Marks);

/// <summary>An event from one point to another, both included; the text may be empty where the lane's name says enough.</summary>
public sealed record ChartMark(int First, int Last, string Text);

/// <summary>A target, drawn dashed from point <paramref name="First"/> to <paramref name="Last"/>.</summary>
public sealed record ChartTarget(double Value, int First, int Last, string Label);

/// <summary>The step: "+17,7", its unit, and the interval that goes with it.</summary>
/// <param name="Change">Text of the change.</param>
/// <param name="Measure">"điểm %".</param>
/// <param name="IntervalTitle">"khoảng tin cậy 95%:".</param>
/// <param name="Interval">"+14,1 đến +21,4"; empty for none.</param>
/// <param name="Low">Lower end of the interval, in the units of the axis.</param>
/// <param name="High">Upper end.</param>
public sealed record ChartStep(string Change, string Measure, string IntervalTitle, string Interval, double? Low, double? High);

/// <summary>The value axis.</summary>
/// <param name="Min">Least value shown.</param>
/// <param name="Max">Greatest value shown.</param>
/// <param name="Unit">After the topmost tick, such as "%".</param>
/// <param name="TickLabels">For levels: the names of the ticks at 1, 2, 3 …; empty for numbers.</param>
public sealed record ChartAxis(double Min, double Max, string Unit, IReadOnlyList<string> TickLabels);
