namespace PilotReview.Documents.Charts;

/// <summary>The data: level lines, target, the thin line broken where a period is missing, and the points.</summary>
/// <remarks>Without a step the two sides may not be compared, so the thin line is broken at the restructuring as well.</remarks>
internal static class SeriesLayout
{
    private const double PointPrice = 12;
    private const double LinePrice = 4;
    private const double LevelPrice = 30;

    public static void Draw(ChartPlan plan)
    {
        DrawTarget(plan);
        DrawLevels(plan);
        DrawLine(plan);
        plan.Shapes.Add(new Segment(plan.CutX, plan.CutTop, plan.CutX, plan.Plot.Bottom, Ink.Cut));
        plan.Board.Take(new Area(plan.CutX - 2, plan.Plot.Top, plan.CutX + 2, plan.Plot.Bottom));
        DrawPoints(plan);
    }

    /// <summary>Whether a point that counts lies outside the usual swings of its side.</summary>
    public static bool IsFlagged(StepChart chart, int index)
    {
        var level = new[] { chart.Before, chart.After }.FirstOrDefault(side => side is not null && side.First <= index && index <= side.Last);
        return chart.Points[index] is { Value: { } value, Role: PointRole.Used }
            && (value < (level?.BandLow ?? double.MinValue) || value > (level?.BandHigh ?? double.MaxValue));
    }

    private static void DrawTarget(ChartPlan plan)
    {
        if (plan.Chart.Target is { } target)
        {
            var y = plan.Scale.Y(target.Value);
            Level(plan, plan.Scale.Edge(target.First), plan.Scale.Edge(target.Last + 1), y, Ink.Target);
        }
    }

    private static void DrawLevels(ChartPlan plan)
    {
        if (plan.Chart.Before is { } before)
        {
            var y = plan.Scale.Y(before.Value);
            var right = plan.Scale.Edge(before.Last + 1);
            if (plan.Chart.Step is not null)
            {
                plan.Shapes.Add(new Segment(right, y, plan.Plot.Right + 7, y, Ink.MeanCarried));
                plan.Board.Weigh(new Area(right, y - 1, plan.Plot.Right, y + 1), LevelPrice / 2);
            }

            Level(plan, plan.Scale.Edge(before.First), right, y, Ink.MeanBefore);
        }

        if (plan.Chart.After is { } after)
        {
            Level(plan, plan.Scale.Edge(after.First), plan.Scale.Edge(after.Last + 1), plan.Scale.Y(after.Value), Inks.Mean(plan.Chart.Tone));
        }
    }

    private static void Level(ChartPlan plan, double left, double right, double y, Ink ink)
    {
        plan.Shapes.Add(new Segment(left, y, right, y, ink));
        plan.Board.Weigh(new Area(left, y - 1.5, right, y + 1.5), LevelPrice);
    }

    private static void DrawLine(ChartPlan plan)
    {
        var stretch = new List<DrawingPoint>();
        for (var index = 0; index < plan.Chart.Points.Count; index++)
        {
            if (plan.Chart.Step is null && index == plan.Chart.CutIndex)
            {
                EndStretch(plan, stretch);
            }

            if (plan.Chart.Points[index].Value is { } value)
            {
                stretch.Add(new DrawingPoint(plan.Scale.Centre(index), plan.Scale.Y(value)));
            }
            else
            {
                EndStretch(plan, stretch);
            }
        }

        EndStretch(plan, stretch);
    }

    private static void EndStretch(ChartPlan plan, List<DrawingPoint> stretch)
    {
        if (stretch.Count > 1)
        {
            plan.Shapes.Add(new Polyline(stretch.ToArray(), Ink.SeriesLine));
            for (var index = 1; index < stretch.Count; index++)
            {
                plan.Board.WeighLine(stretch[index - 1], stretch[index], LinePrice);
            }
        }

        stretch.Clear();
    }

    private static void DrawPoints(ChartPlan plan)
    {
        var radius = Math.Clamp(plan.Scale.Pitch * 0.28, 1.8, 3.4);
        for (var index = 0; index < plan.Chart.Points.Count; index++)
        {
            if (plan.Chart.Points[index].Value is not { } value)
            {
                continue;
            }

            var (x, y) = (plan.Scale.Centre(index), plan.Scale.Y(value));
            plan.Shapes.Add((plan.Chart.Points[index].Role, plan.Chart.Points[index].Mark, IsFlagged(plan.Chart, index)) switch
            {
                (PointRole.LeftOut, _, _) => new Dot(x, y, radius + 0.3, Ink.PointLeftOut),
                (_, PointMark.None, true) => PointShapes.Of(PointMark.Beyond, x, y, radius),
                (_, PointMark.None, _) => new Dot(x, y, radius, Ink.Point),
                (_, var mark, _) => PointShapes.Of(mark, x, y, radius),
            });
            plan.Board.Weigh(new Area(x, y, x, y).Grown(radius + 1.5), PointPrice);
        }
    }
}
