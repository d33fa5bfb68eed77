using System.Globalization;
using PilotReview.Core;
using PilotReview.Documents.Charts;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The table behind a chart: a row a period and a column a line, then the rows that place the restructuring and the words of the axes.</summary>
/// <remarks>A percent is stored as its fraction, as everywhere in workbooks.</remarks>
internal sealed class ChartTable(StepChart chart)
{
    private const int Columns = (int)ChartColumn.Axis + 1;
    private const double Width = 9;

    /// <summary>Height of the ticks between years as a part of the axis.</summary>
    private const double TickShare = 0.018;

    private readonly ValueAxis _axis = new(chart);

    public bool IsPercent => chart.Axis.Unit == "%";

    public ValueAxis Axis => _axis;

    public ChartRows Rows { get; } = new(chart, new ValueAxis(chart));

    /// <summary>A value of the chart as a cell holds it.</summary>
    public decimal Stored(double value) => IsPercent ? (decimal)value / 100 : (decimal)value;

    public Table Build(string key) => new()
    {
        Key = key,
        Columns = [.. Enum.GetValues<ChartColumn>().Select(column => new Column(Head(column), Width, column == ChartColumn.Period ? Align.Left : Align.Right))],
        Rows = [.. Periods(), .. Cut(), .. Names(), .. Years(), .. Borders()],
    };

    private string Head(ChartColumn column) => ChartWords.Book.Get("col." + SnakeCase.Of(column.ToString()), chart.Culture);

    private IEnumerable<Row> Periods() => chart.Points.Select((point, index) => Line(
        point.Period, index + 0.5,
        (ChartColumn.Used, point.Role == PointRole.Used ? point.Value : null),
        (ChartColumn.LeftOut, point.Role == PointRole.LeftOut ? point.Value : null),
        (ChartColumn.Before, At(chart.Before, index)?.Value),
        (ChartColumn.Carried, IsCarried(index) ? chart.Before?.Value : null),
        (ChartColumn.After, At(chart.After, index)?.Value),
        (ChartColumn.Low, (At(chart.Before, index) ?? At(chart.After, index))?.BandLow),
        (ChartColumn.High, (At(chart.Before, index) ?? At(chart.After, index))?.BandHigh),
        (ChartColumn.Target, chart.Target is { } target && target.First <= index && index <= target.Last ? target.Value : null)));

    private bool IsCarried(int index) => chart is { Step: not null, Before: { } before } && index >= before.Last;

    private static ChartLevel? At(ChartLevel? level, int index) => level is not null && level.First <= index && index <= level.Last ? level : null;

    private IEnumerable<Row> Cut()
    {
        var place = Math.Clamp(chart.CutIndex + chart.CutShare, 0, chart.Points.Count);
        yield return Line(chart.CutLabel, place, (ChartColumn.Cut, _axis.Min));
        yield return Line(chart.CutLabel, place, (ChartColumn.Cut, _axis.Max));
    }

    private IEnumerable<Row> Names() => chart.Axis.TickLabels.Count == 0 ? [] : _axis.Ticks.Select(tick => Line(tick.Text, 0, (ChartColumn.Axis, tick.Value)));

    private IEnumerable<Row> Years() => Rows.YearSpans.Select(span => Line(Name(span.Year), (span.First + span.Next) / 2.0, (ChartColumn.Axis, _axis.Min)));

    private IEnumerable<Row> Borders() => Rows.YearSpans.Skip(1).SelectMany(span => new double?[] { _axis.Min, _axis.Min + ((_axis.Max - _axis.Min) * TickShare), null }
        .Select(end => Line(Name(span.Year), span.First, (ChartColumn.Axis, end))));

    private static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);

    private Row Line(string name, double place, params (ChartColumn Column, double? Value)[] values)
    {
        var cells = Enumerable.Repeat(Cell.Empty, Columns).ToArray();
        cells[(int)ChartColumn.Period] = new Cell(name);
        cells[(int)ChartColumn.Place] = new Cell(Formats.Number(place, 2, chart.Culture)) { Number = (decimal)place, Decimals = 2 };
        foreach (var (column, value) in values)
        {
            if (value is { } number && double.IsFinite(number))
            {
                cells[(int)column] = ValueCell(number);
            }
        }

        return new Row(cells);
    }

    private Cell ValueCell(double value)
    {
        const int Decimals = 2;
        var text = Formats.Number(value, Decimals, chart.Culture);
        return new Cell(IsPercent ? text + "%" : text) { Number = Stored(value), Decimals = Decimals, Style = IsPercent ? NumberStyle.Percent : NumberStyle.Plain };
    }
}
