using DocumentFormat.OpenXml.Drawing.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>A series before it is written: a column of the table over some of its rows, and its look.</summary>
internal sealed record ChartLine(ChartColumn Column, RowSpan Rows, ChartShapeProperties Look)
{
    public Marker Marker { get; init; } = ChartMarkers.None();

    public IReadOnlyList<DataPoint> Points { get; init; } = [];

    public IReadOnlyList<PointLabel> Labels { get; init; } = [];
}
