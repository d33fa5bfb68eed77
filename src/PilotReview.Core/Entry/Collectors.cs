using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>The units that send a month: from the top down the first level on which a unit stands directly above branches. All of that level send, also a
/// ward whose only branches are those of its sub-committee.</summary>
public static class Collectors
{
    /// <summary>The units that send for what lies in the scope, by code; a scope inside one sends for itself.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="day">The day.</param>
    /// <param name="topUnitId">The unit at the top of the scope; null for everything.</param>
    public static IReadOnlyList<Unit> On(UnitTree tree, DateOnly day, int? topUnitId)
    {
        var all = Level(tree, tree.RootsOn(day), day);
        if (topUnitId is not { } top)
        {
            return all;
        }

        if (tree.Find(top) is not { } unit || !unit.ExistsOn(day))
        {
            return [];
        }

        var inside = all.Where(collector => collector.Id == top || tree.AncestorsOn(collector.Id, day).Any(above => above.Id == top)).ToList();
        return inside.Count > 0 ? inside : [unit];
    }

    private static IReadOnlyList<Unit> Level(UnitTree tree, IReadOnlyList<Unit> units, DateOnly day)
    {
        if (units.Count == 0 || units.Any(unit => HasBranch(tree, unit, day)))
        {
            return units;
        }

        var below = units.SelectMany(unit => tree.ChildrenOn(unit.Id, day)).ToList();
        return below.Count == 0 ? units : Level(tree, below, day);
    }

    private static bool HasBranch(UnitTree tree, Unit unit, DateOnly day) =>
        tree.ChildrenOn(unit.Id, day).Any(child => tree.ChildrenOn(child.Id, day).Count == 0);
}
