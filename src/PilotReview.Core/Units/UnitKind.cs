namespace PilotReview.Core.Units;

/// <summary>What sort of organisation a unit is (đảng bộ, đảng bộ bộ phận, chi bộ …). A row with dates: names of levels change with the rules.</summary>
public sealed class UnitKind : IUnitTerm
{
    public int Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The first name; later ones stand in <see cref="Names"/>.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Later names with the day from which they hold, in any order.</summary>
    public List<UnitKindName> Names { get; init; } = [];

    /// <summary>First day on which the kind exists; null when it always did.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null while it exists.</summary>
    public DateOnly? To { get; set; }

    IEnumerable<(DateOnly From, LocalText Name)> IUnitTerm.LaterNames => Names.Select(name => (name.From, name.Name));

    /// <summary>The name used on <paramref name="day"/>.</summary>
    public LocalText NameOn(DateOnly day) => Names.Where(name => name.From <= day).MaxBy(name => name.From)?.Name ?? Name;

    /// <inheritdoc/>
    public void Call(DateOnly from, LocalText name)
    {
        if (Names.Find(known => known.From == from) is not { } sameDay)
        {
            Names.Add(new UnitKindName { From = from, Name = name });
        }
        else if (sameDay.Name != name)
        {
            sameDay.Name = name;
        }
    }
}
