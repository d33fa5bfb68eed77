namespace PilotReview.Core.Disclosure;

/// <summary>The masked figures below a unit as a reader knows them who has every printed figure and knows how sums are withheld: which amounts each may have, and what all of them
/// would add up to then.</summary>
/// <remarks>A sum is printed only when, with it, every masked figure may still have two amounts. Whether it is printed tells something too: when it is withheld, the hidden ones add
/// up to one of the sums that would have told. The least and the greatest are always among those, so that each figure keeps two amounts.</remarks>
internal sealed class HiddenParts
{
    private readonly Dictionary<int, Dictionary<int, HashSet<int>>> _sumsByAmount;

    private HiddenParts(Dictionary<int, Dictionary<int, HashSet<int>>> sumsByAmount, HashSet<int> sums) => (_sumsByAmount, Sums) = (sumsByAmount, sums);

    /// <summary>Figures whose sums nobody reckons with: no sum over them is printed.</summary>
    public static HiddenParts Unbounded { get; } = new([], []);

    /// <summary>What they may add up to.</summary>
    public HashSet<int> Sums { get; }

    private bool IsUnbounded => Sums.Count == 0;

    /// <summary>One masked figure.</summary>
    /// <param name="unitId">Whose.</param>
    /// <param name="amounts">What it may be.</param>
    public static HiddenParts Of(int unitId, IReadOnlyCollection<int> amounts) =>
        new(new() { [unitId] = amounts.ToDictionary(amount => amount, amount => new HashSet<int>([amount])) }, [.. amounts]);

    /// <summary>All of several units together.</summary>
    /// <param name="units">The units.</param>
    /// <param name="reckoning">Counts the steps; when there are too many nobody reckons with them.</param>
    public static HiddenParts Join(IReadOnlyList<HiddenParts> units, Reckoning reckoning)
    {
        if (units.Any(unit => unit.IsUnbounded))
        {
            return Unbounded;
        }

        var before = new List<HashSet<int>> { new([0]) };
        foreach (var unit in units)
        {
            before.Add(reckoning.Add(before[^1], unit.Sums));
        }

        var joined = new Dictionary<int, Dictionary<int, HashSet<int>>>();
        var after = new HashSet<int>([0]);
        for (var at = units.Count - 1; at >= 0; at--)
        {
            var others = reckoning.Add(before[at], after);
            foreach (var (figure, amounts) in units[at]._sumsByAmount)
            {
                joined[figure] = amounts.ToDictionary(pair => pair.Key, pair => reckoning.Add(pair.Value, others));
            }

            after = reckoning.Add(after, units[at].Sums);
        }

        return reckoning.IsOver ? Unbounded : new HiddenParts(joined, after);
    }

    /// <summary>Whether a reader who is told their sum still cannot tell any of them.</summary>
    public bool IsOpenWith(decimal sum) => !IsUnbounded && sum == decimal.Truncate(sum)
        && _sumsByAmount.Values.All(amounts => amounts.Values.Count(sums => sums.Contains((int)sum)) > 1);

    /// <summary>What the reader knows when the sum is withheld: it is one of those that are.</summary>
    /// <param name="isTold">By which rule a sum is printed. It prints none with which a figure would not be open.</param>
    public HiddenParts WithSumWithheld(Func<int, bool> isTold)
    {
        var telling = Sums.Where(sum => !isTold(sum)).ToHashSet();
        var known = _sumsByAmount.ToDictionary(
            figure => figure.Key,
            figure => figure.Value.ToDictionary(pair => pair.Key, pair => pair.Value.Where(telling.Contains).ToHashSet()));
        return new HiddenParts(known, telling);
    }
}
