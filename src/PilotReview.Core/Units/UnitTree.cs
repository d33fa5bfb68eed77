namespace PilotReview.Core.Units;

/// <summary>All units at hand, with their tree as of any day. Built once per operation; reads are cheap.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, Unit> _units;
    private readonly Dictionary<string, Unit> _byCode;
    private readonly ILookup<int, Unit> _everUnder;

    /// <summary>Days that were the last before something changed.</summary>
    private readonly SortedSet<DateOnly> _changes;

    public UnitTree(IEnumerable<Unit> units)
    {
        _units = units.ToDictionary(unit => unit.Id);
        _byCode = _units.Values.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        _everUnder = _units.Values
            .SelectMany(unit => unit.Versions.Select(version => (version.ParentId, Unit: unit)).Distinct())
            .Where(pair => pair.ParentId is not null)
            .ToLookup(pair => pair.ParentId.GetValueOrDefault(), pair => pair.Unit);
        _changes = [.. _units.Values.SelectMany(LastDays)];
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

    /// <summary>The units that report for <paramref name="unitId"/> on the last day of a span, and after them those that did so within the span and then ended or
    /// got units below them. Whoever moved away meanwhile is not among them: its figures went with it.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="first">First day of the span.</param>
    /// <param name="last">Last day of the span, inclusive.</param>
    public IReadOnlyList<Unit> ReportersIn(int unitId, DateOnly first, DateOnly last)
    {
        var atEnd = ReportersOn(unitId, last);
        var before = _changes.GetViewBetween(first, last).SelectMany(day => ReportersOn(unitId, day)).Distinct()
            .Where(unit => !atEnd.Contains(unit) && IsUnderOn(unit.Id, unitId, last)).OrderBy(unit => unit.Code, StringComparer.Ordinal);
        return [.. atEnd, .. before];
    }

    /// <summary>Whether a unit is <paramref name="ancestorId"/> or stands below it on <paramref name="day"/>. A unit that had ended by then stands where it did on
    /// its last day.</summary>
    public bool IsUnderOn(int unitId, int ancestorId, DateOnly day)
    {
        var at = Find(unitId)?.ValidTo is { } end && end < day ? end : day;
        return unitId == ancestorId || AncestorsOn(unitId, at).Any(above => above.Id == ancestorId);
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

    /// <summary>Whether a unit is <paramref name="ancestorId"/> or was at some time below it. Scopes are checked with this: a ward keeps its old branches. The
    /// whole way up is followed at one time: being under a unit that only later came under the ancestor does not count.</summary>
    public bool IsWithin(int unitId, int ancestorId) =>
        unitId == ancestorId || (Find(unitId) is { } unit && IsWithin(unit, ancestorId, unit.ValidFrom, unit.ValidTo ?? DateOnly.MaxValue, _units.Count));

    /// <param name="unit">The unit.</param>
    /// <param name="ancestorId">The unit looked for above it.</param>
    /// <param name="from">First day of the time looked at.</param>
    /// <param name="to">Its last day, inclusive.</param>
    /// <param name="stepsLeft">A way up that is longer than there are units goes in a circle.</param>
    private bool IsWithin(Unit unit, int ancestorId, DateOnly from, DateOnly to, int stepsLeft)
    {
        if (stepsLeft == 0)
        {
            return false;
        }

        for (var at = 0; at < unit.Versions.Count; at++)
        {
            var version = unit.Versions[at];
            var first = version.From > from ? version.From : from;
            var end = at + 1 < unit.Versions.Count ? unit.Versions[at + 1].From.AddDays(-1) : unit.ValidTo ?? DateOnly.MaxValue;
            var last = end < to ? end : to;
            if (first <= last && version.ParentId is { } parent
                && (parent == ancestorId || (Find(parent) is { } above && IsWithin(above, ancestorId, first, last, stepsLeft - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<DateOnly> LastDays(Unit unit)
    {
        var ends = unit.Versions.Select(version => version.From).Where(day => day > DateOnly.MinValue).Select(day => day.AddDays(-1));
        return unit.ValidTo is { } last ? ends.Append(last) : ends;
    }

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
