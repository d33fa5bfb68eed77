using PilotReview.Documents.Import.Package;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Where the table of a chart stands in a workbook; the series of the chart point there.</summary>
/// <param name="Sheet">Name of the sheet, as it is read.</param>
/// <param name="HeadRow">One-based row of the heads; the body follows at once.</param>
/// <param name="FirstColumn">One-based column of <see cref="ChartColumn.Period"/>.</param>
/// <param name="Table">The table of <see cref="NativeChart.TableOf"/>, its figures replaced by more exact ones where they are known: what the chart keeps of them.</param>
public sealed record ChartCells(string Sheet, int HeadRow, int FirstColumn, Table Table)
{
    public ChartSize Size { get; init; } = ChartSize.FullWidth;

    /// <summary>The chart carries its title; in running text a caption does that.</summary>
    public bool HasTitle { get; init; }

    /// <summary>The words at the ends of the levels follow the cells when somebody changes them, in the notation of the reader's system; otherwise they are printed as the report has them.</summary>
    public bool HasLiveLabels { get; init; }

    internal string HeadOf(ChartColumn column) => $"{Prefix}{Address(column, HeadRow)}";

    internal string RangeOf(ChartColumn column, RowSpan span) => $"{Prefix}{Address(column, HeadRow + 1 + span.First)}:{Address(column, HeadRow + span.Next)}";

    private string Prefix => $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'!";

    private string Address(ChartColumn column, int row) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"${CellName.Letters(FirstColumn + (int)column)}${row}");
}
