namespace PilotReview.Core.Observations;

/// <summary>An earlier content of an observation, kept for ever.</summary>
public sealed class ObservationVersion
{
    public long Id { get; init; }

    public long ObservationId { get; init; }

    /// <summary>1 for the first content.</summary>
    public required int Number { get; init; }

    public required ObservationFigure Figure { get; init; }

    public required ObservationState State { get; init; }

    public required ObservationEntry Entry { get; init; }
}
