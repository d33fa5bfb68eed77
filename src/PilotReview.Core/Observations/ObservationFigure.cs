namespace PilotReview.Core.Observations;

/// <summary>What was observed. Proportion and count: <see cref="Numerator"/> and <see cref="Denominator"/>; score and measure: <see cref="Value"/>; ordinal:
/// <see cref="LevelRank"/>. All null: nothing was observed.</summary>
public sealed record ObservationFigure
{
    public static ObservationFigure Empty { get; } = new();

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Value { get; init; }

    /// <summary>Rank of the level on its scale version, 1 for the worst.</summary>
    public int? LevelRank { get; init; }

    public bool IsEmpty => Numerator is null && Denominator is null && Value is null && LevelRank is null;
}
