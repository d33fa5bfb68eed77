namespace PilotReview.Documents.Charts;

/// <summary>What lies under the data: grid, ticks, years, bands of usual swings and the hatched settling-in gap.</summary>
internal static class PlotGround
{
    /// <summary>From the axis down to the lower edge of the years.</summary>
    public const double YearsHeight = 26;

    public static void Draw(ChartPlan plan)
    {
        DrawTicks(plan);
        DrawBand(plan, plan.Chart.Before, Ink.BandBefore);
        DrawBand(plan, plan.Chart.After, Ink.BandAfter);
        DrawSettling(plan);
        DrawChosen(plan);
        plan.Shapes.Add(new Segment(plan.Plot.Left, plan.Plot.Bottom, plan.Plot.Right, plan.Plot.Bottom, Ink.Axis));
        DrawYears(plan);
    }

    private static void DrawTicks(ChartPlan plan)
    {
        foreach (var tick in plan.Axis.Ticks)
        {
            var y = plan.Scale.Y(tick.Value);
            plan.Shapes.Add(new Segment(plan.Plot.Left, y, plan.Plot.Right, y, Ink.Grid));
            plan.Board.Weigh(new Area(plan.Plot.Left, y - 0.5, plan.Plot.Right, y + 0.5), 1.5);
        }

        var bottom = double.MaxValue;
        foreach (var tick in plan.Axis.Ticks)
        {
            bottom = DrawTickText(plan, tick, bottom);
        }
    }

    /// <summary>Writes a tick's text unless it would touch the one below it.</summary>
    private static double DrawTickText(ChartPlan plan, AxisTick tick, double bottom)
    {
        var line = TextMeasure.LineHeight(TextSize.Small);
        var lines = ChartMargins.TickLines(tick.Text, plan.IsNarrow);
        var first = plan.Scale.Y(tick.Value) + 4 - ((lines.Count - 1) * line / 2);
        var labels = lines.Select((text, index) => new Label(
            plan.Plot.Left - ChartMargins.ToTick, first + (index * line), text, Anchor.End, TextSize.Small, IsBold: false, Ink.TextQuiet)).ToList();
        if (labels.Count == 0 || TextMeasure.BoundsOf(labels[^1]).Bottom > bottom)
        {
            return bottom;
        }

        plan.Shapes.AddRange(labels);
        return TextMeasure.BoundsOf(labels[0]).Top;
    }

    private static void DrawBand(ChartPlan plan, ChartLevel? level, Ink ink)
    {
        if (level is not { BandLow: { } low, BandHigh: { } high })
        {
            return;
        }

        var (left, right) = (plan.Scale.Edge(level.First), plan.Scale.Edge(level.Last + 1));
        var (top, bottom) = (plan.Scale.Y(high), plan.Scale.Y(low));
        plan.Shapes.Add(new Box(left, top, right - left, bottom - top, ink));
        plan.Board.Weigh(new Area(left, top, right, top + 1), 1);
        plan.Board.Weigh(new Area(left, bottom - 1, right, bottom), 1);
    }

    private static void DrawSettling(ChartPlan plan)
    {
        if (plan.Chart.SettlingPoints <= 0)
        {
            return;
        }

        var left = plan.Scale.Edge(plan.Chart.CutIndex);
        var right = plan.Scale.Edge(plan.Chart.CutIndex + plan.Chart.SettlingPoints);
        plan.Shapes.Add(new Box(left, plan.Plot.Top, right - left, plan.Plot.Height, Ink.Hatch));
        plan.Board.Weigh(new Area(left, plan.Plot.Top, right, plan.Plot.Bottom), 10);
    }

    private static void DrawChosen(ChartPlan plan)
    {
        if (plan.Chart.Chosen is not { } chosen)
        {
            return;
        }

        var (left, right) = (plan.Scale.Edge(chosen.First), plan.Scale.Edge(chosen.Last + 1));
        plan.Shapes.Add(new Box(left, plan.Plot.Top, right - left, plan.Plot.Height, Ink.HatchChosen));
        plan.Board.Weigh(new Area(left, plan.Plot.Top, right, plan.Plot.Bottom), 6);
        plan.Notes.Add(Ink.HatchChosen, string.Empty, chosen.Label);
    }

    private static void DrawYears(ChartPlan plan)
    {
        var points = plan.Chart.Points;
        var first = 0;
        var taken = double.MinValue;
        for (var index = 1; index <= points.Count; index++)
        {
            if (index < points.Count && points[index].Year == points[first].Year)
            {
                continue;
            }

            if (index < points.Count)
            {
                var x = plan.Scale.Edge(index);
                plan.Shapes.Add(new Segment(x, plan.Plot.Bottom, x, plan.Plot.Bottom + 5, Ink.Axis));
            }

            taken = DrawYear(plan, first, index, taken);
            first = index;
        }
    }

    /// <summary>Writes a year under its span where it has room; a cut-off first or last year may be too short for its name.</summary>
    private static double DrawYear(ChartPlan plan, int first, int next, double taken)
    {
        var (left, right) = (plan.Scale.Edge(first), plan.Scale.Edge(next));
        var text = plan.Chart.Points[first].Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var label = new Label((left + right) / 2, plan.Plot.Bottom + 19, text, Anchor.Middle, TextSize.Small, IsBold: false, Ink.Text);
        var area = TextMeasure.BoundsOf(label);
        if (area.Width > right - left + 2 || area.Left < taken + 4)
        {
            return taken;
        }

        plan.Shapes.Add(label);
        return area.Right;
    }
}
