namespace PilotReview.Data.Samples;

/// <summary>Says that the database holds made-up figures. Set when the sample is taken in, shown on every page and document, never removed.</summary>
public sealed class SampleMark
{
    public int Id { get; init; }

    /// <summary>The scenario, such as <c>cao-lanh</c>.</summary>
    public required string Scenario { get; init; }

    public required DateTimeOffset At { get; init; }
}
