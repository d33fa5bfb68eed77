namespace PilotReview.Core.Units;

/// <summary>Whether the members that recorded decisions moved still agree with what is said of the units: on their last day before, and on the first day after.</summary>
public static class EventSums
{
    /// <summary>The disagreements of one unit, each with its event. A body that has branches below it is left out: its branches tell.</summary>
    public static IEnumerable<EventGap> GapsOf(UnitTree tree, IEnumerable<UnitEvent> events, Unit unit)
    {
        foreach (var change in events.Where(change => change.Transfers.Count > 0))
        {
            var eve = change.EffectiveDate.AddDays(-1);
            if (change.PredecessorIds.Contains(unit.Id) && tree.ChildrenOn(unit.Id, eve).Count == 0
                && Differ(change, unit, eve, move => move.FromUnitId) is { } left)
            {
                yield return left;
            }

            if (change.SuccessorIds.Contains(unit.Id) && tree.ChildrenOn(unit.Id, change.EffectiveDate).Count == 0
                && Differ(change, unit, change.EffectiveDate, move => move.ToUnitId) is { } arrived)
            {
                yield return arrived;
            }
        }
    }

    private static EventGap? Differ(UnitEvent change, Unit unit, DateOnly day, Func<MemberTransfer, int?> side)
    {
        var told = change.Transfers.Where(move => side(move) == unit.Id).Sum(move => move.Members);
        return unit.On(day).Members is { } has && has != told ? new EventGap(change.Id, day, has, told) : null;
    }
}

/// <summary>On a day a unit has other members than the table of a decision tells.</summary>
public sealed record EventGap(int EventId, DateOnly Day, int Has, int Told);
