namespace PilotReview.Documents.Charts;

/// <summary>The lanes at the foot: events and missing periods under the months they belong to. A text that finds no room goes into the notes.</summary>
internal sealed class LaneLayout(ChartPlan plan)
{
    private const double RowHeight = 20;
    private const double RowPitch = 18;
    private const int MostRows = 3;

    public static bool HasMissingLane(StepChart chart) =>
        chart.MissingLabel.Length > 0 && chart.Points.Any(point => point.Value is null);

    /// <summary>Draws every lane from <paramref name="top"/> downwards.</summary>
    /// <returns>The lower edge of the last lane.</returns>
    public double Draw(double top)
    {
        var y = top;
        foreach (var lane in plan.Chart.Lanes)
        {
            y = DrawLane(lane.Name, y, middle => DrawMarks(lane, middle));
        }

        return HasMissingLane(plan.Chart) ? DrawLane(plan.Chart.MissingLabel, y, DrawMissing) : y;
    }

    private double DrawLane(string name, double top, Func<double, int> drawMarks)
    {
        var line = TextMeasure.LineHeight(TextSize.Small);
        var lines = plan.IsNarrow ? TextMeasure.Wrap(name, TextSize.Small, isBold: false, plan.Width) : ChartMargins.LaneLines(name);
        var nameHeight = lines.Count * line;
        var middle = plan.IsNarrow ? top + nameHeight + (RowHeight / 2) : top + (Math.Max(RowHeight, nameHeight + 4) / 2);
        var baseline = plan.IsNarrow ? top + line - 3 : middle + 4 - ((lines.Count - 1) * line / 2);
        foreach (var text in lines)
        {
            plan.Shapes.Add(new Label(
                plan.IsNarrow ? 0 : plan.Plot.Left - ChartMargins.ToTick, baseline, text,
                plan.IsNarrow ? Anchor.Start : Anchor.End, TextSize.Small, IsBold: false, Ink.TextQuiet));
            baseline += line;
        }

        plan.Shapes.Add(new Segment(plan.Plot.Left, middle, plan.Plot.Right, middle, Ink.Grid));
        var rows = drawMarks(middle);
        var marksBottom = middle + (RowHeight / 2) + ((rows - 1) * RowPitch);
        return plan.IsNarrow ? marksBottom + 2 : Math.Max(marksBottom, top + nameHeight + 4);
    }

    private int DrawMarks(ChartLane lane, double middle)
    {
        var board = new LabelBoard(new Area(plan.IsNarrow ? 0 : plan.Plot.Left, middle - 12, plan.Plot.Right, middle + 100));
        var boxes = lane.Marks.Select(mark => BoxOf(mark, middle)).ToList();
        foreach (var box in boxes)
        {
            plan.Shapes.Add(box);
            board.Take(new Area(box.X, box.Y, box.X + box.Width, box.Y + box.Height).Grown(2));
        }

        var rows = 1;
        for (var index = 0; index < boxes.Count; index++)
        {
            var mark = lane.Marks[index];
            if (mark.Text.Length > 0)
            {
                rows = Math.Max(rows, DrawText(board, mark.Text, boxes[index], middle, lane.Name));
            }
        }

        return rows;
    }

    private Box BoxOf(ChartMark mark, double middle)
    {
        if (mark.First == mark.Last)
        {
            return new Box(plan.Scale.Centre(mark.First) - 1.5, middle - 6, 3, 12, Ink.Mark);
        }

        var (left, right) = (plan.Scale.Edge(mark.First), plan.Scale.Edge(mark.Last + 1));
        return new Box(left + 0.5, middle - 4, Math.Max(2, right - left - 1), 8, Ink.Mark);
    }

    /// <summary>Tries beside the mark first, then up to two rows below it.</summary>
    private int DrawText(LabelBoard board, string text, Box box, double middle, string lane)
    {
        var labels = Places(text, box, middle).ToList();
        var spots = labels.Select((label, index) => new Spot(TextMeasure.BoundsOf(label.Label).Grown(1), index)).ToList();
        var place = board.Place(spots, double.MaxValue);
        if (place < 0)
        {
            plan.Notes.Add(Ink.Mark, lane, text);
            return 1;
        }

        plan.Shapes.Add(labels[place].Label);
        return labels[place].Row + 1;
    }

    private IEnumerable<(Label Label, int Row)> Places(string text, Box box, double middle)
    {
        var (left, right) = (box.X - 6, box.X + box.Width + 6);
        yield return (Text(left, middle + 4, text, Anchor.End), 0);
        yield return (Text(right, middle + 4, text, Anchor.Start), 0);
        var half = TextMeasure.Width(text, TextSize.Small, isBold: false) / 2;
        var leftmost = (plan.IsNarrow ? 0 : plan.Plot.Left) + half + 1;
        var centre = Math.Clamp(box.X + (box.Width / 2), leftmost, Math.Max(leftmost, plan.Plot.Right - half - 1));
        for (var row = 1; row < MostRows; row++)
        {
            var y = middle + 5 + (row * RowPitch);
            yield return (Text(box.X, y, text, Anchor.Start), row);
            yield return (Text(box.X + box.Width, y, text, Anchor.End), row);
            yield return (Text(centre, y, text, Anchor.Middle), row);
        }
    }

    /// <summary>One open square for a missing period; where squares would run into one another, one open box for the run.</summary>
    private int DrawMissing(double middle)
    {
        const double Side = 8;
        var points = plan.Chart.Points;
        for (var index = 0; index < points.Count; index++)
        {
            if (points[index].Value is not null)
            {
                continue;
            }

            var last = index;
            while (plan.Scale.Pitch < Side + 1 && last + 1 < points.Count && points[last + 1].Value is null)
            {
                last++;
            }

            var run = (last - index) * plan.Scale.Pitch;
            var width = run + Math.Clamp(plan.Scale.Pitch, 4, Side);
            var left = ((plan.Scale.Edge(index) + plan.Scale.Edge(last + 1)) / 2) - (width / 2);
            plan.Shapes.Add(new Box(left, middle - (Side / 2), width, Side, Ink.Missing));
            index = last;
        }

        return 1;
    }

    private static Label Text(double x, double y, string text, Anchor anchor) =>
        new(x, y, text, anchor, TextSize.Small, IsBold: false, Ink.Text);
}
