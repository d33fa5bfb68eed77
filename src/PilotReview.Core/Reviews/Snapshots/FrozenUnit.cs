using PilotReview.Core.Units;

namespace PilotReview.Core.Reviews.Snapshots;

/// <summary>A unit as it stands in a snapshot.</summary>
public sealed record FrozenUnit(int Id, string Code, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<UnitVersion> Versions)
{
    public static FrozenUnit Of(Unit unit) => new(unit.Id, unit.Code, unit.ValidFrom, unit.ValidTo, unit.Versions);

    public Unit ToUnit()
    {
        var unit = new Unit { Id = Id, Code = Code, ValidFrom = ValidFrom, ValidTo = ValidTo };
        foreach (var version in Versions)
        {
            unit.Add(version);
        }

        return unit;
    }
}
