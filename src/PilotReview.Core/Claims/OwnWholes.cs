namespace PilotReview.Core.Claims;

/// <summary>Numbers of a sentence that bring their whole along: each with a percent, the percents reaching a hundred, each the share of the numbers' own sum. "520 đồng chí, đạt 15,9%; 2.405 đồng chí,
/// đạt 73,5%; …" of those who were rated says nothing of all members, who were counted in a sentence before.</summary>
internal static class OwnWholes
{
    private const int Fewest = 3;
    private const decimal Hundred = 100;
    private const decimal Room = 1;

    /// <summary>How far a printed percent may lie off, in points: some are cut, some copied.</summary>
    private const decimal PointRoom = 0.15m;

    /// <summary>Places of such numbers.</summary>
    public static HashSet<int> Of(IReadOnlyList<Figure> figures)
    {
        var places = new HashSet<int>();
        foreach (var pairs in figures.Zip(figures.Skip(1)).Where(pair => pair.First.IsPlainCount && pair.Second.Unit == FigureUnit.Percent && pair.First.Sentence == pair.Second.Sentence).GroupBy(pair => pair.First.Sentence))
        {
            var (counts, percents) = (pairs.Sum(pair => pair.First.Value), pairs.Sum(pair => pair.Second.Value));
            if (pairs.Count() >= Fewest && counts > 0 && Math.Abs(percents - Hundred) <= Room
                && pairs.All(pair => Math.Abs((pair.First.Value / counts * Hundred) - pair.Second.Value) <= Math.Max(PointRoom, PrintedPercent.Unit(pair.Second.Token.Decimals))))
            {
                places.UnionWith(pairs.Select(pair => pair.First.Place));
            }
        }

        return places;
    }
}
