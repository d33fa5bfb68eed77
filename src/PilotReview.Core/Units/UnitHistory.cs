namespace PilotReview.Core.Units;

/// <summary>Writes into the history of a unit. What is said from a day on holds until something else is said: a later version that only repeated the old name,
/// parent, kind or category takes the new one over. Members are counted on a day and are never carried on.</summary>
public static class UnitHistory
{
    /// <summary>Says from <paramref name="day"/> on what the unit is. A version of the same day is corrected.</summary>
    public static void Put(Unit unit, DateOnly day, UnitFacts facts)
    {
        var version = unit.On(day);
        var was = UnitFacts.Of(version);
        if (version.From == day)
        {
            facts.WriteTo(version);
        }
        else
        {
            unit.Add(facts.From(day));
        }

        CarryOn(unit, day, was, facts);
    }

    /// <summary>Takes back what was said on <paramref name="day"/>: the version before holds on, also in what followed. The first version stays.</summary>
    public static void Withdraw(Unit unit, DateOnly day)
    {
        var version = unit.On(day);
        if (version.From != day || version == unit.Versions[0])
        {
            return;
        }

        unit.Remove(version);
        CarryOn(unit, day, UnitFacts.Of(version), UnitFacts.Of(unit.On(day)));
    }

    private static void CarryOn(Unit unit, DateOnly day, UnitFacts was, UnitFacts now)
    {
        var later = unit.Versions.Where(version => version.From > day).ToList();
        Carry(later, was.Name, now.Name, version => version.Name, (version, name) => version.Name = name);
        Carry(later, was.ShortName, now.ShortName, version => version.ShortName, (version, name) => version.ShortName = name);
        Carry(later, was.ParentId, now.ParentId, version => version.ParentId, (version, parent) => version.ParentId = parent);
        Carry(later, was.KindId, now.KindId, version => version.KindId, (version, kind) => version.KindId = kind);
        Carry(later, was.CategoryId, now.CategoryId, version => version.CategoryId, (version, category) => version.CategoryId = category);
    }

    /// <summary>Up to the first version that says something else.</summary>
    private static void Carry<T>(List<UnitVersion> later, T was, T now, Func<UnitVersion, T> read, Action<UnitVersion, T> write)
    {
        foreach (var version in later.TakeWhile(version => EqualityComparer<T>.Default.Equals(read(version), was)))
        {
            write(version, now);
        }
    }
}
