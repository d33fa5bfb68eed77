using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Core.Access;

/// <summary>Which units an actor may see: with a unit, that unit and all that was ever below it; a ward official without one sees nothing, every other role
/// without one sees all.</summary>
public sealed class UnitScope(UnitTree tree, Actor actor)
{
    /// <summary>The scope of somebody who may see no unit at all.</summary>
    public static UnitScope Nothing(UnitTree tree) => new(tree, new Actor(0, Role.WardOfficial, null));

    public bool IsLimited => actor.Role == Role.WardOfficial || actor.ScopeUnitId is not null;

    /// <summary>The unit at the top of a limited scope; null when the scope is not limited, or when the account has no unit and so sees nothing.</summary>
    public int? TopUnitId => IsLimited ? actor.ScopeUnitId : null;

    /// <summary>Whether the actor sees what the unit reports for a period that ends on <paramref name="day"/>: a unit that moved away takes its later figures with
    /// it, and leaves the earlier ones.</summary>
    public bool SeesOn(int unitId, DateOnly day) => !IsLimited || (actor.ScopeUnitId is { } top && tree.IsUnderOn(unitId, top, day));

    public bool Sees(int unitId) => !IsLimited || (actor.ScopeUnitId is { } top && tree.IsWithin(unitId, top));

    /// <summary>Whether a pilot reaches into the scope: with a unit that takes part, or one that is compared with it.</summary>
    public bool Sees(Pilot pilot) =>
        !IsLimited || pilot.Enrolments.Exists(enrolment => Sees(enrolment.UnitId) || enrolment.ComparisonUnits.Exists(compared => Sees(compared.UnitId)));

    /// <summary>Whether an order is the actor's to see: one of a post is so for whoever has no subtree only.</summary>
    public bool Sees(ReviewOrder order) => order.UnitId is { } unit ? Sees(unit) : !IsLimited;
}
