namespace PilotReview.Core.Import.Checks;

/// <summary>The units of a workbook with their versions in order, and who is above whom on a day. Stored units have no known parents here: a stored
/// unit cannot stand below one that is only now coming in.</summary>
internal sealed class UnitTree
{
    /// <summary>Steps upwards that are tried; no organisation has so many levels.</summary>
    public const int MaxDepth = 100;

    private readonly Dictionary<string, List<UnitRow>> _versions;

    public UnitTree(IEnumerable<UnitRow> rows) =>
        _versions = rows.GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.OrderBy(row => row.From).ToList());

    /// <summary>The versions of each unit in order of their first day.</summary>
    public IEnumerable<List<UnitRow>> Units => _versions.Values;

    /// <summary>First and last day of each unit; the last day is taken from the last version.</summary>
    public Dictionary<string, (DateOnly From, DateOnly? To)> Lives() =>
        _versions.ToDictionary(entry => entry.Key, entry => (entry.Value[0].From, entry.Value[^1].To));

    /// <summary>Versions of one unit in order; empty for a unit that does not come with the workbook.</summary>
    public IReadOnlyList<UnitRow> VersionsOf(string unit) => _versions.GetValueOrDefault(unit, []);

    /// <summary>The unit above on <paramref name="day"/>; null at the top, or when the unit is not yet there or not in the workbook.</summary>
    public string? ParentOn(string unit, DateOnly day)
    {
        var versions = VersionsOf(unit);
        var (low, high) = (0, versions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = versions[middle].From <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : versions[low - 1].Parent;
    }

    /// <summary>Whether <paramref name="unit"/> stands somewhere below <paramref name="upper"/> on <paramref name="day"/>.</summary>
    public bool IsUnder(string unit, string upper, DateOnly day)
    {
        var above = ParentOn(unit, day);
        for (var step = 0; above is not null && step < MaxDepth; step++)
        {
            if (above == upper)
            {
                return true;
            }

            above = ParentOn(above, day);
        }

        return false;
    }

    /// <summary>Whether the way up from a version leads back to its own unit, or to no top within <see cref="MaxDepth"/> steps. A way that ends in a
    /// circle of other units is not meant: it is found at those units.</summary>
    public bool IsCircular(UnitRow version)
    {
        var passed = new HashSet<string>();
        var above = version.Parent;
        while (above is not null && passed.Count < MaxDepth)
        {
            if (above == version.Code)
            {
                return true;
            }

            if (!passed.Add(above))
            {
                return false;
            }

            above = ParentOn(above, version.From);
        }

        return above is not null;
    }
}
