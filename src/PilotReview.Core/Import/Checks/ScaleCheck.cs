using System.Globalization;
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
            CheckContent(index, row);
        }

        foreach (var scale in index.Rows.Scales.GroupBy(row => row.Scale))
        {
            CheckOverlap(index, scale);
        }
    }

    private static void CheckContent(ScenarioIndex index, ScaleRow row)
    {
        foreach (var (fault, level) in ScaleRules.FaultsOf(row.Min, row.Max, row.Levels))
        {
            switch (fault)
            {
                case ScaleFault.MinMissing:
                    index.MustBeFilled(row.Source, "min");
                    break;
                case ScaleFault.MaxMissing:
                    index.MustBeFilled(row.Source, "max");
                    break;
                case ScaleFault.RangeTurned:
                    index.Within(row.Source, "min", row.Min, (null, row.Max));
                    break;
                case ScaleFault.RangeBesideLevels:
                    index.MustBeEmpty(row.Source, "levels_vi", row.Min is not null ? "min" : "max");
                    break;
                default:
                    index.Problems.Add(
                        row.Source, "levels_vi", ImportProblemCode.DuplicateKey,
                        ImportValue.Quote(level), row.Source.Row.ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }
    }

    private static void CheckOverlap(ScenarioIndex index, IGrouping<string, ScaleRow> scale)
    {
        var rows = scale.GroupBy(row => row.Version).ToDictionary(group => group.Key, group => group.First());
        foreach (var pair in ScaleRules.OverlapsOf(index.Scales[scale.Key].DistinctBy(version => version.Code)))
        {
            Report(index, rows, pair);
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
