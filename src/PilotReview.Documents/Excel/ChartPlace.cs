using PilotReview.Documents.Charts;
using PilotReview.Documents.NativeCharts;

namespace PilotReview.Documents.Excel;

/// <summary>Where a chart of a sheet stands, and where the cells it is drawn from.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Row">One-based row of its upper edge.</param>
/// <param name="Column">One-based column of its left edge.</param>
/// <param name="Source">The cells behind it.</param>
internal sealed record ChartPlace(StepChart Chart, int Row, int Column, TablePlace Source)
{
    /// <summary>Columns of <see cref="ColumnWidth"/> that a chart covers.</summary>
    public const int Columns = 8;
    public const double ColumnWidth = 9;

    /// <summary>Rows of one line that a chart covers.</summary>
    public const int Rows = 15;

    public static ChartSize Size { get; } = new(404, 236);

    /// <summary>What the chart points at.</summary>
    public ChartCells Cells => new(Source.Sheet.Name, Source.HeadRow, Source.FirstColumn, Source.Table) { Size = Size, HasTitle = true, HasLiveLabels = true };
}
