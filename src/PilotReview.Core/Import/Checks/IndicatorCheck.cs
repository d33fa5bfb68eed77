using PilotReview.Core.Indicators;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the reference sheets of indicators.</summary>
internal static class IndicatorCheck
{
    private const int MaxDecimals = 6;

    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Indicators)
        {
            var indicator = row.Indicator;
            keys.Take(indicator.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", indicator.Code, index.Known.Indicators.ContainsKey(indicator.Code));
            index.Within(row.Source, "decimals", indicator.Decimals, (0, MaxDecimals));
            index.NotNegative(row.Source, "smallest_change", indicator.SmallestChange);
            index.Within(row.Source, "lower_bound", indicator.LowerBound, (null, indicator.UpperBound));
            foreach (var target in indicator.Targets)
            {
                index.InOrder(row.Source, ("target_from", target.From), ("target_to", target.To));
            }

            CheckScale(index, row.Source, indicator);
            CheckAggregation(index, row.Source, indicator);
        }
    }

    private static void CheckAggregation(ScenarioIndex index, RowSource source, Indicator indicator)
    {
        Aggregation[] allowed = indicator.Kind switch
        {
            IndicatorKind.Proportion or IndicatorKind.Count => [Aggregation.Sum, Aggregation.Own],
            IndicatorKind.Score => [Aggregation.MemberWeightedMean, Aggregation.Own],
            IndicatorKind.Ordinal => [Aggregation.Own],
            _ => Enum.GetValues<Aggregation>(),
        };
        if (!allowed.Contains(indicator.Aggregation))
        {
            index.Problems.Add(
                source, "aggregation", ImportProblemCode.UnknownValue, ImportValue.Quote(SnakeCase.Of(indicator.Aggregation.ToString())),
                string.Join(", ", allowed.Select(item => SnakeCase.Of(item.ToString()))));
        }
    }

    private static void CheckScale(ScenarioIndex index, RowSource source, Indicator indicator)
    {
        var isOnScale = indicator.Kind is IndicatorKind.Score or IndicatorKind.Ordinal;
        if (indicator.ScaleCode is not { } scale)
        {
            if (indicator.Kind == IndicatorKind.Ordinal)
            {
                index.MustBeFilled(source, "scale");
            }

            return;
        }

        index.Refer(source, "scale", scale, index.Scales.Contains(scale), "scales");
        if (!isOnScale)
        {
            index.MustBeEmpty(source, "scale", $"kind {SnakeCase.Of(indicator.Kind.ToString())}");
        }
    }
}
