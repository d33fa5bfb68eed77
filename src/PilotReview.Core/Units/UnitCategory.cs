namespace PilotReview.Core.Units;

/// <summary>The field a unit works in (khóm/ấp, lực lượng vũ trang, đơn vị sự nghiệp …). A row, not code.</summary>
public sealed class UnitCategory
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; init; }
}
