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

    /// <summary>The units whose figures make the figure of <paramref name="period"/>: those that report on its last day, as figures are entered. A period that
    /// holds the restructuring, or any later split or transfer, inside belongs to the new order.</summary>
    /// <param name="period">The period.</param>
    /// <param name="aggregation"><see cref="Aggregation.Own"/> asks for the carriers themselves; anything else for those that report for them.</param>
    public IReadOnlyList<Unit> PartsIn(Period period, Aggregation aggregation)
    {
        var isBefore = Restructuring is { } change && period.End < change.EffectiveDate;
        IEnumerable<int> carriers = isBefore && Restructuring is { } before ? before.PredecessorIds : [UnitId];

        return aggregation == Aggregation.Own
            ? [.. carriers.Select(tree.Find).OfType<Unit>().Where(unit => Overlaps(unit, period))]
            : [.. carriers.SelectMany(carrier => Reporters(carrier, period)).DistinctBy(unit => unit.Id)];
    }

    /// <summary>All units that ever carried the series between two periods.</summary>
    public IReadOnlySet<int> UnitIds(Period first, Period last, Aggregation aggregation) =>
        Period.Range(first, last).SelectMany(period => PartsIn(period, aggregation)).Select(unit => unit.Id).ToHashSet();

    private static bool Overlaps(Unit unit, Period period) =>
        unit.ValidFrom <= period.End && (unit.ValidTo is null || unit.ValidTo >= period.Start);

    /// <summary>A carrier that ended inside the period is read on its last day.</summary>
    private IReadOnlyList<Unit> Reporters(int carrier, Period period) =>
        tree.ReportersOn(carrier, tree.Find(carrier)?.ValidTo is { } end && end >= period.Start && end < period.End ? end : period.End);
}
