using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>The units that send a month: those directly above branches, of which the topmost counts, so that a ward sends for its sub-committees.</summary>
public static class Collectors
{
    /// <summary>The units that send for what lies in the scope, by code; a scope inside one sends for itself.</summary>
    public static IReadOnlyList<Unit> On(UnitTree tree, DateOnly day, int? topUnitId)
    {
        if (topUnitId is not { } top)
        {
            return [.. tree.RootsOn(day).SelectMany(root => Below(tree, root, day))];
        }

        return tree.Find(top) is { } unit && unit.ExistsOn(day)
            ? tree.AncestorsOn(top, day).Any(above => HasBranch(tree, above, day)) ? [unit] : [.. Below(tree, unit, day)]
            : [];
    }

    private static IEnumerable<Unit> Below(UnitTree tree, Unit unit, DateOnly day)
    {
        var children = tree.ChildrenOn(unit.Id, day);
        return children.Count == 0 || HasBranch(tree, unit, day) ? [unit] : children.SelectMany(child => Below(tree, child, day));
    }

    private static bool HasBranch(UnitTree tree, Unit unit, DateOnly day) =>
        tree.ChildrenOn(unit.Id, day).Any(child => tree.ChildrenOn(child.Id, day).Count == 0);
}
