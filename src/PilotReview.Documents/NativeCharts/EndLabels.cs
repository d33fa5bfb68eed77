using DocumentFormat.OpenXml.Drawing.Charts;
using PilotReview.Documents.Charts;

namespace PilotReview.Documents.NativeCharts;

/// <summary>The words of the levels and the target: right of the plot, each at the height of its line, pushed apart where they would touch.</summary>
internal sealed class EndLabels(StepChart chart, ChartTable table, ChartFrame frame, bool isLive)
{
    private const int Rounds = 40;

    /// <summary>The words of each column, once.</summary>
    public IReadOnlyDictionary<ChartColumn, PointLabel> All()
    {
        var ends = Ends().ToList();
        var centres = ends.ConvertAll(end => frame.Y(end.Value));
        PushApart(ends, centres);
        var labels = ends.Select((end, index) => (end.Column, Label: LabelOf(end, centres[index]))).ToDictionary(pair => pair.Column, pair => pair.Label);
        if (chart is { Step: null, Before: { } before })
        {
            labels.Add(ChartColumn.Before, Inside(before));
        }

        return labels;
    }

    private IEnumerable<End> Ends()
    {
        var last = table.Rows.Points.Next - 1;
        if (chart is { Step: not null, Before: { } before })
        {
            yield return Of(ChartColumn.Carried, last, before.Value, before.Label, ChartColours.Text, isBold: true);
        }

        if (chart.After is { } after)
        {
            yield return Of(ChartColumn.After, after.Last, after.Value, after.Label, ChartColours.After(chart.Tone), isBold: true);
        }

        if (chart.Target is { Label.Length: > 0 } target)
        {
            yield return Of(ChartColumn.Target, target.Last, target.Value, target.Label, ChartColours.Text, isBold: false);
        }
    }

    private End Of(ChartColumn column, int row, double value, string text, string colour, bool isBold) =>
        new(column, row, value, text, ChartLetters.Wrap(text, frame.EndLimit, isBold), colour, isBold);

    private PointLabel LabelOf(End end, double centre)
    {
        var toEdge = frame.X(table.Rows.Points.Next) - frame.X(end.Row + 0.5);
        return new PointLabel(end.Row, end.Lines, DataLabelPositionValues.Right)
        {
            Shift = (toEdge / frame.Size.Width, (centre - frame.Y(end.Value)) / frame.Size.Height),
            Colour = end.Colour,
            IsBold = end.IsBold,
            LiveFormat = isLive && end.Lines.Count == 1 ? LiveFormat.Of(end.Text, table.IsPercent, chart.Culture) : string.Empty,
        };
    }

    /// <summary>Two words that touch give way by half each, again and again; the plot's lower edge holds them all.</summary>
    private static void PushApart(List<End> ends, List<double> centres)
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var one = 0; one < ends.Count; one++)
            {
                for (var other = one + 1; other < ends.Count; other++)
                {
                    var (upper, lower) = centres[one] <= centres[other] ? (one, other) : (other, one);
                    var missing = ((ends[one].Height + ends[other].Height) / 2) - (centres[lower] - centres[upper]);
                    if (missing > 0)
                    {
                        centres[upper] -= missing / 2;
                        centres[lower] += missing / 2;
                    }
                }
            }
        }
    }

    /// <summary>Nothing leads from a level before that may not be compared to the right: its words stand on its own side, where the fewest points are.</summary>
    private PointLabel Inside(ChartLevel level)
    {
        var half = ChartLetters.Width(level.Label, isBold: true) / 2 / frame.Pitch;
        var rows = Enumerable.Range(level.First, level.Last - level.First + 1).Where(row => row + 0.5 - half >= 0 && row + 0.5 + half <= level.Last + 1).DefaultIfEmpty((level.First + level.Last) / 2);
        var best = rows.Reverse()
            .SelectMany(row => new[] { (Row: row, IsAbove: true), (Row: row, IsAbove: false) })
            .MinBy(spot => PointsAt(level, spot.Row, half, spot.IsAbove));
        return new PointLabel(best.Row, [level.Label], best.IsAbove ? DataLabelPositionValues.Top : DataLabelPositionValues.Bottom)
        {
            IsBold = true,
            LiveFormat = isLive ? LiveFormat.Of(level.Label, table.IsPercent, chart.Culture) : string.Empty,
        };
    }

    private int PointsAt(ChartLevel level, int row, double half, bool isAbove)
    {
        var line = frame.Y(level.Value);
        var (top, bottom) = isAbove ? (line - (2 * ChartLetters.LineHeight), line) : (line, line + (2 * ChartLetters.LineHeight));
        return Enumerable.Range(0, chart.Points.Count)
            .Count(index => Math.Abs(index - row) <= half + 1 && chart.Points[index].Value is { } value && frame.Y(value) >= top && frame.Y(value) <= bottom);
    }

    private sealed record End(ChartColumn Column, int Row, double Value, string Text, IReadOnlyList<string> Lines, string Colour, bool IsBold)
    {
        public double Height => Lines.Count * ChartLetters.LineHeight;
    }
}
