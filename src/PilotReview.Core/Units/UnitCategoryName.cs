namespace PilotReview.Core.Units;

/// <summary>What a category is called from a day on: a report about 2021 shows the names of 2021.</summary>
public sealed class UnitCategoryName
{
    public int Id { get; init; }

    public int CategoryId { get; init; }

    /// <summary>First day on which the name is used.</summary>
    public required DateOnly From { get; init; }

    public required LocalText Name { get; set; }
}
