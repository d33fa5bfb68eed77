namespace PilotReview.Core.Units;

/// <summary>Whether a decision that is entered again says what was recorded: the same form sent twice, and not another one under the same number.</summary>
public static class EventSameness
{
    /// <param name="plan">What is entered.</param>
    /// <param name="change">What is recorded, of the same kind, day, number and units.</param>
    /// <param name="tree">The organisation with it.</param>
    /// <param name="hasMembers">Whether the members were entered already.</param>
    public static bool IsSame(EventPlan plan, UnitEvent change, UnitTree tree, bool hasMembers) =>
        plan.DecisionDate == change.DecisionDate && plan.Note == change.Note
        && plan.Standing.All(unit => IsSame(plan, unit, tree, hasMembers)) && plan.Founded.All(unit => IsSame(plan, unit, tree, hasMembers))
        && (!hasMembers || SameMoves(plan, change, tree));

    private static bool IsSame(EventPlan plan, PlannedChange planned, UnitTree tree, bool hasMembers)
    {
        if (tree.Find(planned.Code) is not { } unit || planned.Ends)
        {
            return tree.Find(planned.Code)?.ValidTo == plan.LastDay;
        }

        var now = UnitFacts.Of(unit.On(plan.EffectiveDate));
        return (planned.Name is null || planned.Name == now.Name) && (planned.ShortName is null || planned.ShortName == now.ShortName)
            && (planned.ParentCode is null || planned.ParentCode == CodeOf(tree, now.ParentId))
            && (!hasMembers || planned.Members is null || planned.Members == now.Members);
    }

    private static bool IsSame(EventPlan plan, PlannedUnit planned, UnitTree tree, bool hasMembers)
    {
        if (tree.Find(planned.Code) is not { } unit || unit.ValidFrom != plan.EffectiveDate)
        {
            return false;
        }

        var now = UnitFacts.Of(unit.On(plan.EffectiveDate));
        return planned.Name == now.Name && planned.ShortName == now.ShortName && planned.KindId == now.KindId && planned.CategoryId == now.CategoryId
            && planned.ParentCode == CodeOf(tree, now.ParentId)
            // a body has the members of those below it
            && (!hasMembers || plan.PutBelow(planned.Code).Any() || planned.Members == now.Members);
    }

    private static bool SameMoves(EventPlan plan, UnitEvent change, UnitTree tree)
    {
        static IEnumerable<(string?, string?, int)> Ordered(IEnumerable<(string? From, string? To, int Members)> moves) =>
            moves.OrderBy(move => move.From, StringComparer.Ordinal).ThenBy(move => move.To, StringComparer.Ordinal).ThenBy(move => move.Members);

        var entered = EventBook.MovesOf(plan, tree.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal)).Select(move => (move.From, move.To, move.Members));
        var recorded = change.Transfers.Select(move => (CodeOf(tree, move.FromUnitId), CodeOf(tree, move.ToUnitId), move.Members));
        return Ordered(entered).SequenceEqual(Ordered(recorded));
    }

    private static string? CodeOf(UnitTree tree, int? id) => id is { } known ? tree.Find(known)?.Code : null;
}
