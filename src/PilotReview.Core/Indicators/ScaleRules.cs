namespace PilotReview.Core.Indicators;

/// <summary>What can be wrong with a version of a scale by itself.</summary>
public enum ScaleFault
{
    /// <summary>Neither levels nor a least mark.</summary>
    MinMissing = 1,
    MaxMissing,

    /// <summary>The least mark is above the greatest.</summary>
    RangeTurned,

    /// <summary>Levels and a range at once.</summary>
    RangeBesideLevels,

    /// <summary>Two levels of the same name, whatever the case.</summary>
    LevelTwice,
}

/// <summary>The rules of scales, the same for imported workbooks and for the screen: a range or levels, and one version in force on any day.</summary>
public static class ScaleRules
{
    /// <summary>What is wrong with the version; for a level named twice also its name.</summary>
    public static IEnumerable<(ScaleFault Fault, string Level)> FaultsOf(decimal? min, decimal? max, IReadOnlyList<LocalText> levels)
    {
        if (levels.Count > 0)
        {
            return [.. min is null && max is null ? [] : Only(ScaleFault.RangeBesideLevels), .. Twice(levels)];
        }

        return
        [
            .. min is null ? Only(ScaleFault.MinMissing) : [],
            .. max is null ? Only(ScaleFault.MaxMissing) : [],
            .. min > max ? Only(ScaleFault.RangeTurned) : [],
        ];
    }

    /// <summary>Pairs of versions of one family that are in force on the same day.</summary>
    public static IEnumerable<(ScaleVersion Earlier, ScaleVersion Later)> OverlapsOf(IEnumerable<ScaleVersion> family)
    {
        ScaleVersion? longest = null;
        foreach (var version in family.OrderBy(version => version.From))
        {
            if (longest is not null && (longest.To is null || version.From <= longest.To))
            {
                yield return (longest, version);
            }

            longest = longest is null || longest.To < (version.To ?? DateOnly.MaxValue) ? version : longest;
        }
    }

    /// <summary>Days between two versions of one family on which none is in force: first and last day, both included.</summary>
    public static IEnumerable<(DateOnly From, DateOnly To)> GapsOf(IEnumerable<ScaleVersion> family)
    {
        DateOnly? covered = null;
        foreach (var version in family.OrderBy(version => version.From))
        {
            if (covered is { } last && last < DateOnly.MaxValue && last.AddDays(1) < version.From)
            {
                yield return (last.AddDays(1), version.From.AddDays(-1));
            }

            var end = version.To ?? DateOnly.MaxValue;
            covered = covered is null || covered < end ? end : covered;
        }
    }

    private static (ScaleFault Fault, string Level)[] Only(ScaleFault fault) => [(fault, string.Empty)];

    private static IEnumerable<(ScaleFault Fault, string Level)> Twice(IReadOnlyList<LocalText> levels)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return levels.Where(level => !names.Add(level.Vi.ToUpperInvariant())).Select(level => (ScaleFault.LevelTwice, level.Vi));
    }
}
