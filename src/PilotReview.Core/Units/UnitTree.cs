namespace PilotReview.Core.Units;

/// <summary>All units at hand, with their tree as of any day. Built once per operation; reads are cheap.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, Unit> _units;
    private readonly Dictionary<string, Unit> _byCode;
    private readonly ILookup<int, Unit> _everUnder;

    public UnitTree(IEnumerable<Unit> units)
    {
        _units = units.ToDictionary(unit => unit.Id);
        _byCode = _units.Values.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        _everUnder = _units.Values
            .SelectMany(unit => unit.Versions.Select(version => (version.ParentId, Unit: unit)).Distinct())
            .Where(pair => pair.ParentId is not null)
            .ToLookup(pair => pair.ParentId.GetValueOrDefault(), pair => pair.Unit);
    }

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public Unit this[int id] => _units[id];

    public Unit? Find(int id) => _units.GetValueOrDefault(id);

    public Unit? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Units without a parent that exist on <paramref name="day"/>, by code.</summary>
    public IReadOnlyList<Unit> RootsOn(DateOnly day) =>
        [.. _units.Values.Where(unit => unit.ExistsOn(day) && unit.On(day).ParentId is null).OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    /// <summary>Units directly below <paramref name="unitId"/> on <paramref name="day"/>, by code.</summary>
    public IReadOnlyList<Unit> ChildrenOn(int unitId, DateOnly day) =>
        [.. _everUnder[unitId].Where(unit => unit.ExistsOn(day) && unit.On(day).ParentId == unitId).OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    /// <summary>The units that report figures for <paramref name="unitId"/> on <paramref name="day"/>: those below it that have nobody below them, or the
    /// unit itself when it has nobody below. Empty when the unit does not exist that day.</summary>
    public IReadOnlyList<Unit> ReportersOn(int unitId, DateOnly day)
    {
        var found = new List<Unit>();
        if (Find(unitId) is { } unit && unit.ExistsOn(day))
        {
            Collect(unit, day, found);
        }

        return found;
    }

    /// <summary>The units above <paramref name="unitId"/> on <paramref name="day"/>, nearest first.</summary>
    public IReadOnlyList<Unit> AncestorsOn(int unitId, DateOnly day)
    {
        var path = new List<Unit>();
        var at = Find(unitId)?.On(day).ParentId;
        while (at is { } id && Find(id) is { } unit && !path.Contains(unit))
        {
            path.Add(unit);
            at = unit.On(day).ParentId;
        }

        return path;
    }

    /// <summary>Whether a unit is <paramref name="ancestorId"/> or was at any time below it. Scopes are checked with this: a ward keeps its old branches.</summary>
    public bool IsWithin(int unitId, int ancestorId) => IsWithin(unitId, ancestorId, []);

    private bool IsWithin(int unitId, int ancestorId, HashSet<int> seen) =>
        unitId == ancestorId
        || (seen.Add(unitId) && Find(unitId) is { } unit && unit.Versions.Any(version =>
            version.ParentId is { } parent && IsWithin(parent, ancestorId, seen)));

    private void Collect(Unit unit, DateOnly day, List<Unit> into)
    {
        var children = ChildrenOn(unit.Id, day);
        if (children.Count == 0)
        {
            into.Add(unit);
            return;
        }

        foreach (var child in children)
        {
            Collect(child, day, into);
        }
    }
}
