using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>The units that send a month. Level by level from the top: where a committee that is no more than two levels high stands directly above a branch, all committees of that
/// level and height send, also a ward whose only branches are those of its sub-committees. A branch above that level sends for itself.</summary>
/// <remarks>A ward with sub-committees and a branch of its own is two levels high and sends as one. A city of wards with sub-committees is three, and a branch of its own takes
/// nothing from the wards. A city whose wards all have branches only, and which has a branch of its own, has the shape of such a ward and sends as one.</remarks>
public static class Collectors
{
    /// <summary>Levels below a committee that sends: branches, or sub-committees and their branches.</summary>
    private const int MostLevels = 2;

    /// <summary>The units that send for what lies in the scope, by code; a scope inside one sends for itself.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="day">The day.</param>
    /// <param name="topUnitId">The unit at the top of the scope; null for everything.</param>
    public static IReadOnlyList<Unit> On(UnitTree tree, DateOnly day, int? topUnitId)
    {
        List<Unit> all = [];
        Level(tree, tree.RootsOn(day), day, all);
        all.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        if (topUnitId is not { } top)
        {
            return all;
        }

        if (tree.Find(top) is not { } unit || !unit.ExistsOn(day))
        {
            return [];
        }

        var inside = all.Where(collector => tree.IsUnderOn(collector.Id, top, day)).ToList();
        return inside.Count > 0 ? inside : [unit];
    }

    private static void Level(UnitTree tree, IReadOnlyList<Unit> units, DateOnly day, List<Unit> into)
    {
        var committees = units.Select(unit => (Unit: unit, Below: tree.ChildrenOn(unit.Id, day))).ToLookup(pair => pair.Below.Count > 0);
        into.AddRange(committees[false].Select(pair => pair.Unit));
        var low = committees[true].ToLookup(pair => Height(tree, pair.Unit, day, MostLevels + 1) <= MostLevels);
        var isHere = low[true].Any(pair => pair.Below.Any(child => tree.ChildrenOn(child.Id, day).Count == 0));
        if (isHere)
        {
            into.AddRange(low[true].Select(pair => pair.Unit));
        }

        var below = (isHere ? low[false] : committees[true]).SelectMany(pair => pair.Below).ToList();
        if (below.Count > 0)
        {
            Level(tree, below, day, into);
        }
    }

    /// <summary>Levels below a unit, counted no further than asked.</summary>
    private static int Height(UnitTree tree, Unit unit, DateOnly day, int most) => most == 0
        ? 0
        : tree.ChildrenOn(unit.Id, day).Select(child => 1 + Height(tree, child, day, most - 1)).DefaultIfEmpty(0).Max();
}
