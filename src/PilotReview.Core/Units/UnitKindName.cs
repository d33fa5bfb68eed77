namespace PilotReview.Core.Units;

/// <summary>What a level is called from a day on: a report about 2021 shows the names of 2021.</summary>
public sealed class UnitKindName
{
    public int Id { get; init; }

    public int KindId { get; init; }

    /// <summary>First day on which the name is used.</summary>
    public required DateOnly From { get; init; }

    public required LocalText Name { get; set; }
}
