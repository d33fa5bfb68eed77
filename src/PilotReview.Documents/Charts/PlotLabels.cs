using PilotReview.Core;

namespace PilotReview.Documents.Charts;

/// <summary>The smaller labels inside the plot: sample mark, target, settling-in gap, and the points outside the usual swings.</summary>
internal sealed class PlotLabels(ChartPlan plan)
{
    private const int MostFlagged = 2;

    /// <summary>Puts the sample mark into the lower right of the plot where no data stands.</summary>
    /// <returns>Whether it found room.</returns>
    public bool DrawSampleMark()
    {
        if (plan.Chart.SampleMark.Length == 0)
        {
            return true;
        }

        return TryDraw([
            Small(plan.Plot.Right - 6, plan.Plot.Bottom - 7, plan.Chart.SampleMark, Anchor.End, Ink.TextQuiet),
            Small(plan.CutX - 6, plan.Plot.Bottom - 7, plan.Chart.SampleMark, Anchor.End, Ink.TextQuiet),
            Small(plan.Plot.Left + 6, plan.Plot.Bottom - 7, plan.Chart.SampleMark, Anchor.Start, Ink.TextQuiet),
        ], 12);
    }

    public void DrawTarget()
    {
        if (plan.Chart.Target is not { Label.Length: > 0 } target)
        {
            return;
        }

        var y = plan.Scale.Y(target.Value);
        var (left, right) = (plan.Scale.Edge(target.First), plan.Scale.Edge(target.Last + 1));
        var isPlaced = TryDraw([
            Small(left - 6, y + 4, target.Label, Anchor.End, Ink.Text),
            Small(left + 4, y - 6, target.Label, Anchor.Start, Ink.Text),
            Small(left + 4, y + 15, target.Label, Anchor.Start, Ink.Text),
            Small(right - 4, y - 6, target.Label, Anchor.End, Ink.Text),
            Small(right - 4, y + 15, target.Label, Anchor.End, Ink.Text),
            Small(plan.CutX + 6, y - 6, target.Label, Anchor.Start, Ink.Text),
            Small(plan.CutX + 6, y + 15, target.Label, Anchor.Start, Ink.Text),
            Small(plan.CutX - 6, y - 6, target.Label, Anchor.End, Ink.Text),
            Small(plan.CutX - 6, y + 15, target.Label, Anchor.End, Ink.Text),
        ], 26);
        if (!isPlaced)
        {
            plan.Notes.Add(Ink.Target, string.Empty, target.Label);
        }
    }

    public void DrawSettling()
    {
        var chart = plan.Chart;
        if (chart.SettlingPoints <= 0 || chart.SettlingLabel.Length == 0)
        {
            return;
        }

        var right = plan.Scale.Edge(chart.CutIndex + chart.SettlingPoints);
        var lines = TextMeasure.WrapEven(chart.SettlingLabel, TextSize.Small, isBold: false, Math.Max(80, plan.Plot.Right - right - 20));
        var spots = lines.Count > 2 || plan.IsNarrow ? [] : SettlingSpots(right + 12, lines).ToList();
        var place = plan.Board.Place(spots, 14);
        if (place < 0)
        {
            plan.Notes.Add(Ink.Hatch, string.Empty, chart.SettlingLabel);
            return;
        }

        var y = spots[place].Area.Top + 12;
        plan.Shapes.Add(new Segment((plan.CutX + right) / 2, y - 4, right + 8, y - 4, Ink.Leader));
        foreach (var line in lines)
        {
            plan.Shapes.Add(Small(right + 12, y, line, Anchor.Start, Ink.Text));
            y += TextMeasure.LineHeight(TextSize.Small);
        }
    }

    /// <summary>From the foot of the plot upwards.</summary>
    private IEnumerable<Spot> SettlingSpots(double left, IReadOnlyList<string> lines)
    {
        var width = lines.Max(line => TextMeasure.Width(line, TextSize.Small, isBold: false));
        var height = lines.Count * TextMeasure.LineHeight(TextSize.Small);
        for (var top = plan.Plot.Bottom - 28 - height; top > plan.Plot.Top + 8; top -= 6)
        {
            yield return new Spot(new Area(left, top, left + width, top + height), (plan.Plot.Bottom - top) * 0.02);
        }
    }

    /// <summary>Names the points farthest outside the usual swings, where there is room beside them.</summary>
    public void DrawFlagged()
    {
        var flagged = Enumerable.Range(0, plan.Chart.Points.Count)
            .Where(index => SeriesLayout.IsFlagged(plan.Chart, index))
            .OrderByDescending(Outside)
            .ThenBy(index => index)
            .Take(plan.IsNarrow ? 0 : MostFlagged);
        foreach (var index in flagged)
        {
            var value = plan.Chart.Points[index].Value.GetValueOrDefault();
            var (x, y) = (plan.Scale.Centre(index), plan.Scale.Y(value));
            var text = $"{plan.Chart.Points[index].Period}: {TextOf(value)}";
            TryDraw([
                Small(x + 9, y + 4, text, Anchor.Start, Ink.Text),
                Small(x + 9, y + 12, text, Anchor.Start, Ink.Text),
                Small(x - 9, y + 4, text, Anchor.End, Ink.Text),
                Small(x - 9, y + 12, text, Anchor.End, Ink.Text),
                Small(x + 9, y - 4, text, Anchor.Start, Ink.Text),
                Small(x - 9, y - 4, text, Anchor.End, Ink.Text),
                Small(x, y + 20, text, Anchor.Middle, Ink.Text),
                Small(x, y - 11, text, Anchor.Middle, Ink.Text),
            ], 11);
        }
    }

    private double Outside(int index)
    {
        var value = plan.Chart.Points[index].Value.GetValueOrDefault();
        var level = index < plan.Chart.CutIndex ? plan.Chart.Before : plan.Chart.After;
        return Math.Max((level?.BandLow ?? value) - value, value - (level?.BandHigh ?? value));
    }

    private string TextOf(double value)
    {
        var isWhole = Math.Abs(value - Math.Round(value)) < 1e-9 && plan.Chart.Axis.Unit != "%";
        var text = Formats.Number(value, isWhole ? 0 : 1, plan.Chart.Culture);
        return plan.Chart.Axis.Unit == "%" ? text + "%" : text;
    }

    private bool TryDraw(IReadOnlyList<Label> labels, double limit)
    {
        var label = Place(labels, limit);
        if (label is not null)
        {
            plan.Shapes.Add(label);
        }

        return label is not null;
    }

    private Label? Place(IReadOnlyList<Label> labels, double limit)
    {
        var spots = labels.Select((label, index) => new Spot(TextMeasure.BoundsOf(label).Grown(1), index * 0.3)).ToList();
        var place = plan.Board.Place(spots, limit);
        return place < 0 ? null : labels[place];
    }

    private static Label Small(double x, double y, string text, Anchor anchor, Ink ink) =>
        new(x, y, text, anchor, TextSize.Small, IsBold: false, ink);
}
