using DocumentFormat.OpenXml.Drawing.Charts;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The shapes of points. Office has no triangle that points down: a point near a limit is a cross.</summary>
internal static class ChartMarkers
{
    private const string White = "FFFFFF";
    private const byte Small = 4;
    private const byte Large = 7;

    public static Marker None() => new(new Symbol { Val = MarkerStyleValues.None });

    public static Marker Used() => Of(MarkerStyleValues.Circle, Small, ChartColours.Text, 0.25);

    /// <summary>A ring without a filling; LibreOffice, which knows no rings, shows a light dot.</summary>
    public static Marker Hollow() => new(
        new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = Small + 1 }, ChartStrokes.Ring(ChartColours.Ring, 0.75));

    /// <summary>The points that stand out, with the shape of the rule that flags them.</summary>
    public static IEnumerable<DataPoint> Flagged(StepChart chart) => Enumerable.Range(0, chart.Points.Count)
        .Select(index => (Index: index, Mark: MarkOf(chart, index)))
        .Where(point => point.Mark != PointMark.None)
        .Select(point => new DataPoint(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)point.Index }, Of(ShapeOf(point.Mark), Large, White, 1), new Bubble3D { Val = false }));

    private static PointMark MarkOf(StepChart chart, int index) => chart.Points[index] switch
    {
        { Value: null } or { Role: PointRole.LeftOut } => PointMark.None,
        { Mark: PointMark.None } when SeriesLayout.IsFlagged(chart, index) => PointMark.Beyond,
        var point => point.Mark,
    };

    private static MarkerStyleValues ShapeOf(PointMark mark) => mark switch
    {
        PointMark.Beyond => MarkerStyleValues.Diamond,
        PointMark.Trend => MarkerStyleValues.Triangle,
        PointMark.Run => MarkerStyleValues.Square,
        _ => MarkerStyleValues.X,
    };

    private static Marker Of(MarkerStyleValues shape, byte size, string fill, double outline) =>
        new(new Symbol { Val = shape }, new Size { Val = size }, ChartStrokes.Shape(fill, ChartColours.Text, outline));
}
