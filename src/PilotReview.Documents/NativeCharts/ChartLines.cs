using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The series of a chart, from the back to the front.</summary>
/// <remarks>LibreOffice drops the series before the longest one: the figures come first and span as many rows as any other, blank ones at their end.</remarks>
internal sealed class ChartLines(StepChart chart, ChartTable table, ChartCells cells)
{
    private const double YearRoom = 23;

    private readonly ChartFrame _frame = new(chart, table.Axis, cells);
    private readonly IReadOnlyDictionary<ChartColumn, PointLabel> _ends =
        new EndLabels(chart, table, new ChartFrame(chart, table.Axis, cells), cells.HasLiveLabels).All();

    private ChartRows Rows => table.Rows;

    public ChartFrame Frame => _frame;

    public IEnumerable<ChartLine> All()
    {
        IEnumerable<ChartLine> lines =
        [
            Used(), LeftOut(), .. Limits(chart.Before), .. Limits(chart.After), Target(), Carried(),
            .. Level(chart.Before, ChartColumn.Before, ChartColours.Text), .. Level(chart.After, ChartColumn.After, ChartColours.After(chart.Tone)),
            Cut(), Names(), Years(), Borders(),
        ];
        return lines.Where(line => line.Rows.Rows.Any(row => cells.Table.Rows[row].Cells[(int)line.Column].Number is not null));
    }

    private static IEnumerable<ChartLine> Limits(ChartLevel? level) => level is { BandLow: not null, BandHigh: not null }
        ? new[] { ChartColumn.Low, ChartColumn.High }.Select(column => new ChartLine(column, SpanOf(level), ChartStrokes.Line(ChartColours.Limit, 0.75, PresetLineDashValues.Dash)))
        : [];

    private static RowSpan SpanOf(ChartLevel level) => new(level.First, level.Last - level.First + 1);

    private ChartLine Target() => new(ChartColumn.Target, Rows.Points, ChartStrokes.Line(ChartColours.Text, 1, PresetLineDashValues.LargeDash)) { Labels = LabelsOf(ChartColumn.Target) };

    private ChartLine Carried() => new(ChartColumn.Carried, Rows.Points, ChartStrokes.Line(ChartColours.Text, 1, PresetLineDashValues.SystemDot)) { Labels = LabelsOf(ChartColumn.Carried) };

    private ChartLine Used()
    {
        var points = ChartMarkers.Flagged(chart).ToList();
        if (chart.Step is null && chart.CutIndex > 0 && chart.CutIndex < chart.Points.Count)
        {
            BreakLine(points);
        }

        return new ChartLine(ChartColumn.Used, Rows.Longest, ChartStrokes.Line(ChartColours.Series, 0.6)) { Marker = ChartMarkers.Used(), Points = points };
    }

    /// <summary>Sides that may not be compared are not joined by a line.</summary>
    private void BreakLine(List<DataPoint> points)
    {
        var first = points.Find(point => point.Index?.Val?.Value == chart.CutIndex);
        if (first is null)
        {
            first = new DataPoint(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)chart.CutIndex }, ChartMarkers.Used(), new Bubble3D { Val = false });
            points.Add(first);
            points.Sort((one, other) => (one.Index?.Val?.Value ?? 0).CompareTo(other.Index?.Val?.Value ?? 0));
        }

        first.Append(ChartStrokes.NoLine());
    }

    private ChartLine LeftOut() => new(ChartColumn.LeftOut, Rows.Points, ChartStrokes.NoLine()) { Marker = ChartMarkers.Hollow() };

    private IEnumerable<ChartLine> Level(ChartLevel? level, ChartColumn column, string colour) => level is null
        ? []
        : [new ChartLine(column, SpanOf(level), ChartStrokes.Line(colour, 2.25)) { Labels = LabelsOf(column) }];

    private ChartLine Cut()
    {
        var row = Rows.Cut.Next - 1;
        var place = Math.Clamp(chart.CutIndex + chart.CutShare, 0, chart.Points.Count);
        var half = _frame.CutLines.Select(line => ChartLetters.Width(line)).DefaultIfEmpty(0).Max() / 2;
        var centre = Math.Clamp(_frame.X(place), Math.Min(half + 4, _frame.Size.Width / 2), Math.Max(_frame.Size.Width - half - 4, _frame.Size.Width / 2));
        var label = new PointLabel(row, _frame.CutLines, DataLabelPositionValues.Top)
        {
            Shift = ((centre - _frame.X(place)) / _frame.Size.Width, 0),
            Colour = ChartColours.Cut,
        };
        return new ChartLine(ChartColumn.Cut, Rows.Cut, ChartStrokes.Line(ChartColours.Cut, 1.75)) { Labels = _frame.CutLines.Count > 0 ? [label] : [] };
    }

    private ChartLine Names() => Words(Rows.Names, DataLabelPositionValues.Left, row => ChartFrame.NameLines(table.Axis.Ticks[row - Rows.Names.First].Text));

    private ChartLine Years() => Words(
        Rows.Years, DataLabelPositionValues.Bottom,
        row =>
        {
            var (year, first, next) = Rows.YearSpans[row - Rows.Years.First];
            return (next - first) * _frame.Pitch < YearRoom && Rows.YearSpans.Count > 1 ? [] : [year.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        });

    private ChartLine Borders() => new(ChartColumn.Axis, Rows.Borders, ChartStrokes.Line(ChartColours.Axis, 0.75));

    private static ChartLine Words(RowSpan rows, DataLabelPositionValues position, Func<int, IReadOnlyList<string>> words) => new(ChartColumn.Axis, rows, ChartStrokes.NoLine())
    {
        Labels = [.. rows.Rows.Select(row => new PointLabel(row, words(row), position)).Where(label => label.Lines.Count > 0)],
    };

    private IReadOnlyList<PointLabel> LabelsOf(ChartColumn column) => _ends.TryGetValue(column, out var label) ? [label] : [];
}
