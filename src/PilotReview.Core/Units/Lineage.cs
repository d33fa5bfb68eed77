using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Units;

/// <summary>Who carries a unit's series at each time: before the event that restructured it its predecessors, from then on the unit itself, each through the
/// units that report for it. Follows events, never names.</summary>
/// <remarks>A unit without an event (a comparison unit) carries its own series throughout.</remarks>
public sealed class Lineage(UnitTree tree, int unitId, UnitEvent? restructuring)
{
    public int UnitId { get; } = unitId;

    public UnitEvent? Restructuring { get; } = restructuring;

    /// <summary>The units whose figures make the figure of <paramref name="period"/>. A period that holds the restructuring inside belongs to the new order.</summary>
    /// <param name="period">The period.</param>
    /// <param name="aggregation"><see cref="Aggregation.Own"/> asks for the carriers themselves; anything else for those that report for them.</param>
    public IReadOnlyList<Unit> PartsIn(Period period, Aggregation aggregation)
    {
        var isBefore = Restructuring is { } change && period.End < change.EffectiveDate;
        // a period with the restructuring inside is read on its last day, when the new order stands
        var day = isBefore ? period.Start : Restructuring is { } inside && inside.EffectiveDate > period.Start ? period.End : period.Start;
        IEnumerable<int> carriers = isBefore && Restructuring is { } before ? before.PredecessorIds : [UnitId];

        return aggregation == Aggregation.Own
            ? [.. carriers.Select(tree.Find).OfType<Unit>().Where(unit => Overlaps(unit, period))]
            : [.. carriers.SelectMany(carrier => Reporters(carrier, period, day)).DistinctBy(unit => unit.Id)];
    }

    /// <summary>All units that ever carried the series between two periods.</summary>
    public IReadOnlySet<int> UnitIds(Period first, Period last, Aggregation aggregation) =>
        Period.Range(first, last).SelectMany(period => PartsIn(period, aggregation)).Select(unit => unit.Id).ToHashSet();

    private static bool Overlaps(Unit unit, Period period) =>
        unit.ValidFrom <= period.End && (unit.ValidTo is null || unit.ValidTo >= period.Start);

    private IReadOnlyList<Unit> Reporters(int carrier, Period period, DateOnly day)
    {
        var reporters = tree.ReportersOn(carrier, day);
        return reporters.Count > 0 ? reporters : tree.ReportersOn(carrier, period.End);
    }
}
