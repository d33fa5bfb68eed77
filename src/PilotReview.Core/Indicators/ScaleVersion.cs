using System.Globalization;

namespace PilotReview.Core.Indicators;

/// <summary>A scale as it was for some years: its range or its levels, and the guidance that sets it. Values on two versions are never subtracted.</summary>
public sealed class ScaleVersion
{
    public int Id { get; init; }

    /// <summary>Code of this version, unique.</summary>
    public required string Code { get; init; }

    /// <summary>Code of the family; an indicator names the family, the date picks the version.</summary>
    public required string ScaleCode { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>First day on which the version is used.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null while in use.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Least mark of a score; null for levels.</summary>
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>The guidance that sets the scale.</summary>
    public LocalText Basis { get; init; } = new(string.Empty);

    /// <summary>Levels of an ordinal scale, worst (rank 1) first; empty for a score.</summary>
    public List<ScaleLevel> Levels { get; init; } = [];

    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The level that a text means: its name in either language whatever the case, or else its rank. Null when there is none.</summary>
    public ScaleLevel? LevelOf(string text) =>
        Levels.Find(level => string.Equals(level.Name.Vi, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(level.Name.En, text, StringComparison.OrdinalIgnoreCase))
        ?? Levels.Find(level => level.Rank.ToString(CultureInfo.InvariantCulture) == text);
}

/// <summary>One level of an ordinal scale.</summary>
public sealed class ScaleLevel
{
    public int Id { get; init; }

    public int ScaleVersionId { get; init; }

    /// <summary>1 for the worst level, rising with quality.</summary>
    public required int Rank { get; init; }

    public required LocalText Name { get; init; }
}
