namespace PilotReview.Core.Observations;

/// <summary>Something on the time axis that a reader must know when looking at a series: Tết, an epidemic, a congress, a new score sheet.</summary>
public sealed class EventMark
{
    public int Id { get; init; }

    /// <summary>The lane it is drawn in, such as <c>tet</c>, <c>covid</c>, <c>other</c>.</summary>
    public required string Lane { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    public required LocalText Text { get; init; }

    /// <summary>The unit (and all below it) that the mark concerns; null for all.</summary>
    public int? UnitId { get; init; }
}
