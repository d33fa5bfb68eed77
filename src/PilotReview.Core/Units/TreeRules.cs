namespace PilotReview.Core.Units;

/// <summary>What must hold of the tree on every day: the unit above exists as long as a unit stands under it, and no way up goes in a circle.</summary>
public static class TreeRules
{
    /// <summary>Units that stand under one that is not there, with the first such day.</summary>
    public static IEnumerable<TreeGap> GapsOf(UnitTree tree)
    {
        foreach (var unit in tree.Units)
        {
            for (var at = 0; at < unit.Versions.Count; at++)
            {
                var version = unit.Versions[at];
                if (version.ParentId is { } id && GapIn(tree.Find(id), version.From, LastDayOf(unit, at)) is { } day)
                {
                    yield return new TreeGap(unit.Id, id, day);
                }
            }
        }
    }

    /// <summary>Whether the way up from a unit leads back to it on some day from <paramref name="from"/> on.</summary>
    public static bool IsInCircle(UnitTree tree, Unit unit, DateOnly from)
    {
        var days = tree.Units.SelectMany(other => other.Versions).Select(version => version.From).Where(day => day > from).Append(from).Distinct();
        return days.Any(day => unit.ExistsOn(day) && tree.AncestorsOn(unit.Id, day).Any(above => above.Id == unit.Id));
    }

    private static DateOnly LastDayOf(Unit unit, int at)
    {
        var end = unit.ValidTo ?? DateOnly.MaxValue;
        return at + 1 < unit.Versions.Count && unit.Versions[at + 1].From <= end ? unit.Versions[at + 1].From.AddDays(-1) : end;
    }

    private static DateOnly? GapIn(Unit? parent, DateOnly first, DateOnly last)
    {
        if (parent is null || parent.ValidFrom > first)
        {
            return first;
        }

        return parent.ValidTo is { } end && end < last ? (end < first ? first : end.AddDays(1)) : null;
    }
}

/// <summary>From <paramref name="Day"/> on, a unit stands under one that is not there.</summary>
public sealed record TreeGap(int UnitId, int ParentId, DateOnly Day);
