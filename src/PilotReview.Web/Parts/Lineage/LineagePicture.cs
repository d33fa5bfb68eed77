namespace PilotReview.Web.Parts.Lineage;

/// <summary>One event that changed units, ready to draw: who was there before, what was decided, who is there after, and whether the members sum.</summary>
public sealed record LineagePicture
{
    /// <summary>What the event did, such as "Chia tách".</summary>
    public required string Kind { get; init; }

    public required string DecisionNumber { get; init; }

    public DateOnly? DecisionDate { get; init; }

    public required DateOnly EffectiveDate { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<LineageBox> Before { get; init; }

    public required IReadOnlyList<LineageBox> After { get; init; }

    /// <summary>How the members before and after add up; empty when the event has no table of transfers.</summary>
    public required IReadOnlyList<string> Sums { get; init; }
}

/// <summary>One unit in the drawing.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name on that side of the event.</param>
/// <param name="Members">How many members it has there; null when not known.</param>
/// <param name="Moves">Where they went, or came from.</param>
/// <param name="IsInside">It stands inside the unit above it.</param>
/// <param name="IsLinked">The reader may open its page.</param>
public sealed record LineageBox(string Code, string Name, int? Members, string Moves, bool IsInside, bool IsLinked);
