using PilotReview.Core.Indicators;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the versions of scales: a range or levels, and only one version in force on any day.</summary>
internal static class ScaleCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        var stored = index.Known.Scales.Select(version => version.Code).ToHashSet();
        foreach (var row in index.Rows.Scales)
        {
            keys.Take(row.Version, row.Source, "version", key => key);
            index.NotStored(row.Source, "version", row.Version, stored.Contains(row.Version));
            index.InOrder(row.Source, ("from", row.From), ("to", row.To));
            CheckRange(index, row);
            CheckLevels(index, row);
        }

        foreach (var scale in index.Rows.Scales.GroupBy(row => row.Scale))
        {
            CheckOverlap(index, scale);
        }
    }

    private static void CheckRange(ScenarioIndex index, ScaleRow row)
    {
        if (row.Levels.Count > 0)
        {
            if (row.Min is not null || row.Max is not null)
            {
                index.MustBeEmpty(row.Source, "levels_vi", row.Min is not null ? "min" : "max");
            }

            return;
        }

        if (row.Min is null)
        {
            index.MustBeFilled(row.Source, "min");
        }

        if (row.Max is null)
        {
            index.MustBeFilled(row.Source, "max");
        }

        index.Within(row.Source, "min", row.Min, (null, row.Max));
    }

    private static void CheckLevels(ScenarioIndex index, ScaleRow row)
    {
        var names = new KeyCheck<string>(index.Problems);
        foreach (var level in row.Levels)
        {
            names.Take(level.Vi.ToUpperInvariant(), row.Source, "levels_vi", _ => level.Vi);
        }
    }

    private static void CheckOverlap(ScenarioIndex index, IGrouping<string, ScaleRow> scale)
    {
        var rows = scale.GroupBy(row => row.Version).ToDictionary(group => group.Key, group => group.First());
        ScaleVersion? longest = null;
        foreach (var version in index.Scales[scale.Key].DistinctBy(version => version.Code).OrderBy(version => version.From))
        {
            if (longest is not null && (longest.To is null || version.From <= longest.To))
            {
                Report(index, rows, (longest, version));
            }

            longest = longest is null || longest.To < (version.To ?? DateOnly.MaxValue) ? version : longest;
        }
    }

    private static void Report(
        ScenarioIndex index, Dictionary<string, ScaleRow> rows, (ScaleVersion Earlier, ScaleVersion Later) pair)
    {
        var row = rows.GetValueOrDefault(pair.Later.Code) ?? rows.GetValueOrDefault(pair.Earlier.Code);
        if (row is not null)
        {
            index.Problems.Add(row.Source, "from", ImportProblemCode.ScaleVersionsOverlap, pair.Later.Code, pair.Earlier.Code);
        }
    }
}
