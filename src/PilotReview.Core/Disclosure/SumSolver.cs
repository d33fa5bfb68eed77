namespace PilotReview.Core.Disclosure;

/// <summary>What a reader can work out: every sum that is printed narrows its parts, every part narrows its sum. The sums form a tree, so narrowing each in turn until nothing
/// changes finds all that can be found.</summary>
internal static class SumSolver
{
    /// <summary>Greater sums are not followed amount by amount.</summary>
    public const int MostAmount = 5_000;

    /// <summary>Sets what every node may be, from what is printed of all of them.</summary>
    public static void Solve(IReadOnlyList<SumNode> nodes)
    {
        // more than anything may be, so that the limit itself tells nothing
        var most = (2 * (int)nodes.Max(node => node.Amount)) + (DisclosureCell.LeastDenominator * nodes.Count);
        foreach (var node in nodes)
        {
            node.Possible = [.. node.Unknown(most)];
        }

        var wholes = nodes.Where(node => node.Parts.Count > 0).ToList();
        var hasChanged = true;
        while (hasChanged)
        {
            hasChanged = wholes.Aggregate(false, (changed, whole) => Narrow(whole, most) || changed);
        }
    }

    private static bool Narrow(SumNode whole, int most)
    {
        var parts = whole.Parts;
        var before = new List<HashSet<int>> { new([0]) };
        foreach (var part in parts)
        {
            before.Add(Sums(before[^1], part.Possible, most));
        }

        var changed = Keep(whole, before[^1].Contains);
        // amounts that the parts from here on may still add up to
        var rest = whole.Possible;
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            var (left, right) = (before[at], rest);
            changed |= Keep(parts[at], amount => right.Any(sum => left.Contains(sum - amount)));
            rest = [.. right.SelectMany(sum => parts[at].Possible.Select(amount => sum - amount)).Where(sum => sum >= 0)];
        }

        return changed;
    }

    private static HashSet<int> Sums(HashSet<int> sums, HashSet<int> amounts, int most) =>
        [.. sums.SelectMany(sum => amounts.Select(amount => sum + amount)).Where(sum => sum <= most)];

    private static bool Keep(SumNode node, Func<int, bool> isPossible) => node.Possible.RemoveWhere(amount => !isPossible(amount)) > 0;
}
