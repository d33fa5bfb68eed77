namespace PilotReview.Core.Units;

/// <summary>The organisation as stored: tree, names of kinds and categories, and events in order of their effective date.</summary>
public sealed record UnitSheet(
    UnitTree Tree,
    IReadOnlyDictionary<int, UnitKind> Kinds,
    IReadOnlyDictionary<int, UnitCategory> Categories,
    IReadOnlyList<UnitEvent> Events)
{
    /// <summary>Events in which the unit takes part, oldest first.</summary>
    public IReadOnlyList<UnitEvent> EventsOf(int unitId) =>
        [.. Events.Where(change => change.Parties.Any(party => party.UnitId == unitId))];
}
