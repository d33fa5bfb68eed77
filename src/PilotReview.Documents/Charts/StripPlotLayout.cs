using PilotReview.Core;

namespace PilotReview.Documents.Charts;

/// <summary>Lays a <see cref="StripPlot"/> out: dots are stacked over the axis so that none covers another, whatever their number.</summary>
public static class StripPlotLayout
{
    private const double Side = 14;
    private const double Gap = 4;
    private const double LargestRadius = 5;
    private const double SmallestRadius = 0.8;
    private const double StackHeight = 96;
    private const double UnitRadius = 8;
    private const int MostTicks = 8;

    /// <summary>Places every shape for a width of drawing units.</summary>
    public static Drawing Layout(StripPlot plot, double width)
    {
        var scale = new Scale(plot, width);
        var shapes = new List<Shape>();
        var line = TextMeasure.LineHeight(TextSize.Small);
        var unitLines = TextMeasure.Wrap(plot.UnitLabel, TextSize.Normal, isBold: true, width);
        var meanLines = plot.MeanLabel.Length == 0 ? [] : TextMeasure.Wrap(plot.MeanLabel, TextSize.Small, isBold: false, width);
        var top = (unitLines.Count * TextMeasure.LineHeight(TextSize.Normal)) + (meanLines.Count * line) + (2 * Gap) + 10;
        var (radius, stacks) = Stacks(plot, scale);
        var axis = top + Math.Max(UnitRadius * 2, stacks.Select(stack => stack.Height).DefaultIfEmpty(0).Max() * 2 * radius) + 8;

        DrawAxis(plot, scale, shapes, axis);
        foreach (var (dot, place) in plot.Dots.OrderBy(dot => dot.Change).Zip(stacks))
        {
            shapes.Add(new Dot(scale.X(dot.Change), axis - radius - 2 - ((place.Height - 1) * 2 * radius), radius * 0.88, dot.IsCompared ? Ink.StripCompared : Ink.StripDot));
        }

        var below = DrawLines(shapes, unitLines, scale.X(plot.Unit), 0, width, TextSize.Normal, true, Inks.Text(plot.Tone));
        Leader(shapes, scale.X(plot.Unit), below + 2, axis - (2 * UnitRadius) - 4);
        DrawUnit(plot, shapes, scale.X(plot.Unit), axis);
        if (plot.Mean is { } mean && meanLines.Count > 0)
        {
            var foot = DrawLines(shapes, meanLines, scale.X(mean), below + Gap, width, TextSize.Small, false, Ink.Text);
            Leader(shapes, scale.X(mean), foot + 2, axis);
        }

        shapes.Add(new Label(width / 2, axis + (2 * line) + 6, plot.AxisLabel, Anchor.Middle, TextSize.Small, IsBold: false, Ink.TextQuiet));
        return new Drawing(width, Math.Ceiling(axis + (2 * line) + 12), shapes);
    }

    private static void DrawUnit(StripPlot plot, List<Shape> shapes, double x, double axis)
    {
        var y = axis - UnitRadius - 2;
        // the triangle says better or worse, whichever way the number moved
        shapes.Add(plot.Tone switch
        {
            ChartTone.Improved => PointShapes.Triangle(x, y, UnitRadius, Inks.Strip(plot.Tone)),
            ChartTone.Worsened => PointShapes.Triangle(x, y, -UnitRadius, Inks.Strip(plot.Tone)),
            _ => new Dot(x, y, UnitRadius - 1, Inks.Strip(plot.Tone)),
        });
    }

    private static void Leader(List<Shape> shapes, double x, double from, double to)
    {
        if (to > from)
        {
            shapes.Add(new Segment(x, from, x, to, Ink.Leader));
        }
    }

    private static double DrawLines(
        List<Shape> shapes, IReadOnlyList<string> lines, double x, double top, double width, TextSize size, bool isBold, Ink ink)
    {
        var y = top;
        foreach (var text in lines)
        {
            var half = TextMeasure.Width(text, size, isBold) / 2;
            y += TextMeasure.LineHeight(size);
            shapes.Add(new Label(Math.Clamp(x, half, Math.Max(half, width - half)), y - 4, text, Anchor.Middle, size, isBold, ink));
        }

        return y;
    }

    private static void DrawAxis(StripPlot plot, Scale scale, List<Shape> shapes, double y)
    {
        shapes.Add(new Segment(Side - 6, y, scale.Width - Side + 6, y, Ink.Axis));
        var taken = double.MinValue;
        foreach (var tick in scale.Ticks)
        {
            var x = scale.X(tick);
            shapes.Add(new Segment(x, y, x, y + 4, Ink.Axis));
            var label = new Label(x, y + 17, Formats.Signed(tick, scale.Decimals, plot.Culture), Anchor.Middle, TextSize.Small, IsBold: false, Ink.Text);
            var area = TextMeasure.BoundsOf(label);
            if (area.Left > taken + 6 && area.Left >= 0 && area.Right <= scale.Width)
            {
                shapes.Add(label);
                taken = area.Right;
            }
        }
    }

    /// <summary>For each dot, by rising change, how high it stands in its stack; the dots shrink until the highest stack fits.</summary>
    private static (double Radius, List<(double X, int Height)> Places) Stacks(StripPlot plot, Scale scale)
    {
        var places = plot.Dots.Select(dot => scale.X(dot.Change)).Order().ToList();
        for (var radius = LargestRadius; ; radius *= 0.85)
        {
            var stacked = Stack(places, radius);
            if (radius <= SmallestRadius || stacked.Select(place => place.Height).DefaultIfEmpty(0).Max() * 2 * radius <= StackHeight)
            {
                return (radius, stacked);
            }
        }
    }

    // a dot goes on the lowest level where it does not touch the one before it
    private static List<(double X, int Height)> Stack(List<double> places, double radius)
    {
        var lastOnLevel = new List<double>();
        var stacked = new List<(double X, int Height)>(places.Count);
        foreach (var x in places)
        {
            var level = lastOnLevel.FindIndex(last => x - last >= 2 * radius);
            if (level < 0)
            {
                level = lastOnLevel.Count;
                lastOnLevel.Add(x);
            }

            lastOnLevel[level] = x;
            stacked.Add((x, level + 1));
        }

        return stacked;
    }

    /// <summary>The axis: from the least to the greatest change, nought included.</summary>
    private sealed class Scale
    {
        private readonly double _min;
        private readonly double _max;

        public Scale(StripPlot plot, double width)
        {
            Width = width;
            var all = plot.Dots.Select(dot => dot.Change).Append(plot.Unit).Append(0).Concat(plot.Mean is { } mean ? [mean] : []).ToList();
            var span = Math.Max(all.Max() - all.Min(), 1e-6);
            _min = all.Min() - (span * 0.06);
            _max = all.Max() + (span * 0.06);
            var rough = (_max - _min) / MostTicks;
            var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            var step = new[] { 1.0, 2, 5, 10 }.Select(factor => factor * unit).First(candidate => candidate >= rough);
            Decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step)), 0, 6);
            Ticks = [.. Enumerable.Range((int)Math.Ceiling(_min / step), (int)Math.Floor(_max / step) - (int)Math.Ceiling(_min / step) + 1).Select(index => index * step)];
        }

        public double Width { get; }

        public int Decimals { get; }

        public IReadOnlyList<double> Ticks { get; }

        public double X(double change) => Side + ((change - _min) / (_max - _min) * (Width - (2 * Side)));
    }
}
