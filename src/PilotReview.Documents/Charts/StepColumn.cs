namespace PilotReview.Documents.Charts;

/// <summary>The step: a bracket from the level before to the level after, the bar of its interval, and its text; on a narrow chart the text stands above
/// the plot.</summary>
internal static class StepColumn
{
    private const double BracketAt = 14;
    private const double BarAt = 26;
    private const double Foot = 7;
    private const double Above = -1;
    private const double Below = 1;
    private const double WidestShare = 0.24;

    /// <summary>Room for the bracket and the bar alone.</summary>
    public static double BracketRoom(ChartStep step) => (step is { Low: not null, High: not null } ? BarAt + 6 : BracketAt) + 4;

    /// <summary>Room for bracket, bar and text.</summary>
    public static double Room(ChartStep step, double width)
    {
        var lines = Lines(step, width * WidestShare);
        var widest = lines.Max(line => TextMeasure.Width(line.Text, line.Size, line.IsBold));
        return BracketRoom(step) + 6 + Math.Ceiling(widest);
    }

    /// <summary>Draws bracket and bar; on a wide chart also the text beside them.</summary>
    public static void Draw(ChartPlan plan)
    {
        if (plan.Chart.Step is not { } step)
        {
            return;
        }

        DrawBracket(plan, step);
        if (!plan.HasStepHead)
        {
            DrawText(plan, step);
        }
    }

    /// <summary>Draws the text above the plot of a narrow chart.</summary>
    /// <returns>The lower edge of the text.</returns>
    public static double DrawHead(ChartStep step, double width, List<Shape> shapes)
    {
        var y = 0.0;
        var lines = new List<StepLine>();
        AddWrapped(lines, $"{step.Change} {step.Measure}".Trim(), TextSize.Large, true, Ink.TextStrong, width);
        AddWrapped(lines, $"{step.IntervalTitle} {step.Interval}".Trim(), TextSize.Small, false, Ink.Text, width);
        foreach (var line in lines)
        {
            y += TextMeasure.LineHeight(line.Size);
            shapes.Add(new Label(0, y - 4, line.Text, Anchor.Start, line.Size, line.IsBold, line.Ink));
        }

        return y + 6;
    }

    private static void DrawBracket(ChartPlan plan, ChartStep step)
    {
        if (plan.Chart.Before is not { } before || plan.Chart.After is not { } after)
        {
            return;
        }

        var right = plan.Plot.Right;
        var (from, to) = (plan.Scale.Y(before.Value), plan.Scale.Y(after.Value));
        plan.Shapes.Add(new Polyline(
            [new(right + BracketAt - Foot, from), new(right + BracketAt, from), new(right + BracketAt, to), new(right + BracketAt - Foot, to)],
            Inks.Bracket(plan.Chart.Tone)));
        if (step is { Low: { } low, High: { } high })
        {
            var (bottom, top) = (plan.Scale.Y(before.Value + low), plan.Scale.Y(before.Value + high));
            var x = right + BarAt;
            plan.Shapes.Add(new Segment(x, bottom, x, top, Ink.Interval));
            plan.Shapes.Add(End(plan, before.Value + low, x, Below));
            plan.Shapes.Add(End(plan, before.Value + high, x, Above));
        }
    }

    // a cap where the interval ends; an arrow where it goes on beyond the axis
    private static Shape End(ChartPlan plan, double value, double x, double outwards)
    {
        var y = plan.Scale.Y(value);
        return plan.Scale.IsOnAxis(value)
            ? new Segment(x - 4, y, x + 4, y, Ink.Interval)
            : new Polyline([new(x - 4, y - (4 * outwards)), new(x, y), new(x + 4, y - (4 * outwards))], Ink.Interval);
    }

    private static void DrawText(ChartPlan plan, ChartStep step)
    {
        var lines = Lines(step, plan.Width * WidestShare);
        var height = lines.Sum(line => TextMeasure.LineHeight(line.Size));
        var y = Math.Clamp(Middle(plan) - (height / 2), plan.Plot.Top, Math.Max(plan.Plot.Top, plan.Plot.Bottom - height));
        var x = plan.Plot.Right + BracketRoom(step) + 2;
        foreach (var line in lines)
        {
            y += TextMeasure.LineHeight(line.Size);
            var ink = line.Size == TextSize.Large ? Inks.Text(plan.Chart.Tone) : line.Ink;
            plan.Shapes.Add(new Label(x, y - 4, line.Text, Anchor.Start, line.Size, line.IsBold, ink));
        }
    }

    private static double Middle(ChartPlan plan)
    {
        var levels = new[] { plan.Chart.Before?.Value, plan.Chart.After?.Value }.OfType<double>().Select(plan.Scale.Y).ToList();
        return levels.Count == 0 ? plan.Plot.Top : levels.Average();
    }

    private static List<StepLine> Lines(ChartStep step, double room)
    {
        var lines = new List<StepLine>();
        AddWrapped(lines, step.Change, TextSize.Large, true, Ink.TextStrong, room);
        AddWrapped(lines, step.Measure, TextSize.Normal, false, Ink.TextStrong, room);
        if (step.Interval.Length > 0)
        {
            AddWrapped(lines, step.IntervalTitle, TextSize.Small, false, Ink.Text, room);
            AddWrapped(lines, step.Interval, TextSize.Small, false, Ink.Text, room);
        }

        return lines;
    }

    private static void AddWrapped(List<StepLine> lines, string text, TextSize size, bool isBold, Ink ink, double room) =>
        lines.AddRange(TextMeasure.Wrap(text, size, isBold, room).Select(line => new StepLine(line, size, isBold, ink)));

    private sealed record StepLine(string Text, TextSize Size, bool IsBold, Ink Ink);
}
