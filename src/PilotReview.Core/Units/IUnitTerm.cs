namespace PilotReview.Core.Units;

/// <summary>A word by which units are sorted, a level or a category: a row with dates, whose name may change from a day on.</summary>
public interface IUnitTerm
{
    public int Id { get; }

    public string Code { get; }

    /// <summary>The first name.</summary>
    public LocalText Name { get; }

    /// <summary>First day on which it exists; null when it always did.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, inclusive; null while it exists.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Later names with the day from which they hold, in any order.</summary>
    public IEnumerable<(DateOnly From, LocalText Name)> LaterNames { get; }

    public LocalText NameOn(DateOnly day);

    /// <summary>Gives it a name from a day on; a name of the same day is replaced.</summary>
    public void Call(DateOnly from, LocalText name);
}
