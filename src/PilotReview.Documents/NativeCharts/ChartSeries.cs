using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using PilotReview.Documents.Workbooks;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Writes a series: where its name, places and values stand, and what they were when the chart was made.</summary>
internal sealed class ChartSeries(ChartCells cells, string language)
{
    public ScatterChartSeries Of(ChartLine line, int number)
    {
        var series = new ScatterChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)number }, new Order { Val = (uint)number }, NameOf(line.Column), line.Look, line.Marker);
        series.Append(line.Points);
        if (line.Labels.Count > 0)
        {
            series.Append(ChartLabels.Of(line.Labels, line.Rows, language));
        }

        series.Append(
            new XValues(Numbers(ChartColumn.Place, line.Rows)), new YValues(Numbers(line.Column, line.Rows)), new Smooth { Val = false });
        return series;
    }

    private SeriesText NameOf(ChartColumn column) => new(new StringReference(
        new Formula(cells.HeadOf(column)),
        new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(XmlText.Letters(cells.Table.Columns[(int)column].Head))) { Index = 0 })));

    private NumberReference Numbers(ChartColumn column, RowSpan rows)
    {
        var cache = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)rows.Count });
        foreach (var row in rows.Rows)
        {
            if (cells.Table.Rows[row].Cells[(int)column].Number is { } number)
            {
                cache.Append(new NumericPoint(new NumericValue(((double)number).ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)(row - rows.First) });
            }
        }

        return new NumberReference(new Formula(cells.RangeOf(column, rows)), cache);
    }
}
