namespace PilotReview.Core.Statistics;

/// <summary>Patterns of points that a chart of natural variation seldom shows. They go over the available points in order; a missing point is passed over.</summary>
/// <remarks>Shift: a run strictly on one side of the centre, a point on it breaks the run. Trend: points strictly rising or falling. Two of three: three points on one side, at
/// least two of them beyond two thirds of the limit. Sources: Western Electric 1956; NHS "Making Data Count"; methods, section 7. They describe and never decide: on 36
/// unchanged months a run of eight fires in a fifth to a half of all series.</remarks>
public static class RunRules
{
    /// <summary>Points that rise or fall in a row.</summary>
    public const int TrendLength = 7;

    private const double InnerPart = 2.0 / 3.0;

    /// <summary>Indices of the points in runs of at least <paramref name="length"/> on one side of the centre.</summary>
    public static IReadOnlyList<int> Shift(IReadOnlyList<double?> values, double centre, int length) =>
        Runs(Available(values), length, (run, point) => Math.Sign(point.Value - centre) is var side && side != 0 && (run is null || Math.Sign(run.Value.Value - centre) == side));

    /// <summary>Indices of the points in stretches of at least <see cref="TrendLength"/> that strictly rise or fall. A turning point ends one stretch and begins the next.</summary>
    public static IReadOnlyList<int> Trend(IReadOnlyList<double?> values)
    {
        var points = Available(values);
        var flagged = new SortedSet<int>();
        for (var from = 0; from < points.Count - 1;)
        {
            var side = Math.Sign(points[from + 1].Value - points[from].Value);
            var to = from + 1;
            while (to + 1 < points.Count && Math.Sign(points[to + 1].Value - points[to].Value) == side)
            {
                to++;
            }

            if (side != 0 && to - from + 1 >= TrendLength)
            {
                flagged.UnionWith(points.Skip(from).Take(to - from + 1).Select(point => point.Index));
            }

            from = to;
        }

        return [.. flagged];
    }

    /// <summary>Indices of the points beyond two thirds of the limit where two of three in a row, all on one side, are.</summary>
    /// <param name="values">The points.</param>
    /// <param name="centre">Centre line.</param>
    /// <param name="half">Distance from the centre to a limit.</param>
    /// <param name="countsBeyond">Whether a point beyond the limit counts too (NHS since November 2023).</param>
    public static IReadOnlyList<int> TwoOfThree(IReadOnlyList<double?> values, double centre, double half, bool countsBeyond)
    {
        var points = Available(values);
        var flagged = new SortedSet<int>();
        for (var last = 2; last < points.Count; last++)
        {
            var three = points.GetRange(last - 2, 3);
            var side = Math.Sign(three[0].Value - centre);
            if (side == 0 || three.Any(point => Math.Sign(point.Value - centre) != side))
            {
                continue;
            }

            var far = three.Where(point => IsFar(Math.Abs(point.Value - centre))).ToList();
            if (far.Count >= 2)
            {
                flagged.UnionWith(far.Select(point => point.Index));
            }
        }

        return [.. flagged];

        bool IsFar(double distance) => distance > InnerPart * half && (countsBeyond || distance <= half);
    }

    /// <summary>Indices of the points strictly beyond the limits.</summary>
    public static IReadOnlyList<int> Beyond(IReadOnlyList<double?> values, double lower, double upper) =>
        [.. Available(values).Where(point => point.Value < lower || point.Value > upper).Select(point => point.Index)];

    private static List<(int Index, double Value)> Available(IReadOnlyList<double?> values) =>
        [.. values.Index().Where(point => point.Item is not null).Select(point => (point.Index, point.Item.GetValueOrDefault()))];

    private static List<int> Runs(
        List<(int Index, double Value)> points, int length, Func<(int Index, double Value)?, (int Index, double Value), bool> continues)
    {
        var flagged = new List<int>();
        var run = new List<int>();
        (int Index, double Value)? earlier = null;
        foreach (var point in points)
        {
            if (!continues(earlier, point))
            {
                Close();
                earlier = null;
                if (!continues(null, point))
                {
                    continue;
                }
            }

            run.Add(point.Index);
            earlier = point;
        }

        Close();
        return flagged;

        void Close()
        {
            if (run.Count >= length)
            {
                flagged.AddRange(run);
            }

            run.Clear();
        }
    }
}
