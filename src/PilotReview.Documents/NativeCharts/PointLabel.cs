using DocumentFormat.OpenXml.Drawing.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Words at a point of a series.</summary>
/// <param name="Row">Row of the point in the chart's table.</param>
/// <param name="Lines">The words, line by line.</param>
/// <param name="Position">Where they stand beside the point.</param>
internal sealed record PointLabel(int Row, IReadOnlyList<string> Lines, DataLabelPositionValues Position)
{
    /// <summary>How far they are moved from there, to the right and down, as parts of the chart's width and height.</summary>
    public (double X, double Y) Shift { get; init; }

    public string Colour { get; init; } = ChartColours.Text;

    public bool IsBold { get; init; }

    /// <summary>A number format that says the words with the value of the cell; empty when the words are printed as they are.</summary>
    public string LiveFormat { get; init; } = string.Empty;
}
