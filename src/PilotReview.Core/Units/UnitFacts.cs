namespace PilotReview.Core.Units;

/// <summary>What can be said of a unit from a day on.</summary>
public sealed record UnitFacts
{
    public required LocalText Name { get; init; }

    public required LocalText ShortName { get; init; }

    public int? ParentId { get; init; }

    public required int KindId { get; init; }

    public int? CategoryId { get; init; }

    public MemberCounts Members { get; init; } = MemberCounts.Unknown;

    public static UnitFacts Of(UnitVersion version) => new()
    {
        Name = version.Name,
        ShortName = version.ShortName,
        ParentId = version.ParentId,
        KindId = version.KindId,
        CategoryId = version.CategoryId,
        Members = MemberCounts.Of(version),
    };

    /// <summary>A version that says so from <paramref name="day"/> on.</summary>
    public UnitVersion From(DateOnly day)
    {
        var version = new UnitVersion { From = day, Name = Name, ShortName = ShortName, KindId = KindId };
        WriteTo(version);
        return version;
    }

    /// <summary>Makes a version say so.</summary>
    public void WriteTo(UnitVersion version)
    {
        version.Name = Name;
        version.ShortName = ShortName;
        version.ParentId = ParentId;
        version.KindId = KindId;
        version.CategoryId = CategoryId;
        version.OfficialMembers = Members.Official;
        version.ProbationaryMembers = Members.Probationary;
        version.ExemptMembers = Members.Exempt;
        version.AwayMembers = Members.Away;
    }
}
