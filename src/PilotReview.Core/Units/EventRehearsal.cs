namespace PilotReview.Core.Units;

/// <summary>How the organisation would be after a decision: for the checks, and for the drawing before it is recorded. Works on copies; nothing at hand changes.</summary>
public sealed class EventRehearsal
{
    /// <summary>Code of an event that has none yet.</summary>
    private const string NoCode = "-";

    private EventRehearsal(UnitTree tree, UnitEvent change) => (Tree, Event) = (tree, change);

    /// <summary>The organisation afterwards. Founded units have negative ids.</summary>
    public UnitTree Tree { get; }

    public UnitEvent Event { get; }

    /// <param name="plan">A plan whose units are there and whose codes are free.</param>
    /// <param name="tree">The organisation as it is.</param>
    public static EventRehearsal Of(EventPlan plan, UnitTree tree)
    {
        var units = tree.Units.Select(CopyOf).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var (at, founded) in plan.Founded.Index())
        {
            units.Add(founded.Code, new Unit { Id = -1 - at, Code = founded.Code, ValidFrom = plan.EffectiveDate });
        }

        var change = EventBook.Enter(plan, NoCode, units);
        return new EventRehearsal(new UnitTree(units.Values), change);
    }

    private static Unit CopyOf(Unit unit)
    {
        var copy = new Unit { Id = unit.Id, Code = unit.Code, ValidFrom = unit.ValidFrom, ValidTo = unit.ValidTo };
        foreach (var version in unit.Versions)
        {
            copy.Add(UnitFacts.Of(version).From(version.From));
        }

        return copy;
    }
}
