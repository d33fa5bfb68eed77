using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Documents.Model;
using PilotReview.Documents.NativeCharts;

namespace PilotReview.Documents.Reports;

/// <summary>The chart of a finding beside its table: what the table holds as a figure is taken from there by formula, so that chart and table cannot part.</summary>
/// <remarks>The levels of an ordinal scale are words in the table and ranks in the chart. A masked figure is in neither.</remarks>
internal sealed class ChartSource(ReviewContext context, Finding finding, Table series, SeriesTable places)
{
    public SheetChart Build()
    {
        var chart = FindingChart.Of(finding, context.Dossier, context.Culture);
        var source = NativeChart.TableOf(chart, "chart." + series.Key);
        return new SheetChart(chart, series.Key, finding.Indicator.Kind == IndicatorKind.Ordinal
            ? source
            : source with { Rows = [.. source.Rows.Select((row, index) => index < chart.Points.Count ? Linked(row, index) : row)] });
    }

    private Row Linked(Row row, int point)
    {
        var cells = row.Cells.ToArray();
        // the group row stands first in the table of the series
        Link(cells, point + 1, ChartColumn.Used, ChartColumn.LeftOut);
        Link(cells, places.TotalRow(Side.Before), ChartColumn.Before, ChartColumn.Carried);
        Link(cells, places.TotalRow(Side.After), ChartColumn.After);
        return row with { Cells = cells };
    }

    private void Link(Cell[] cells, int row, params ChartColumn[] columns)
    {
        if (series.Rows[row].Cells[SeriesTable.ValueColumn] is not { Number: { } number } shown)
        {
            return;
        }

        foreach (var column in columns.Where(column => cells[(int)column].Number is not null))
        {
            cells[(int)column] = shown with { Number = number, Formula = new SameAs(new CellOf(series.Key, row, SeriesTable.ValueColumn)) };
        }
    }
}
