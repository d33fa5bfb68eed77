using PilotReview.Core.Indicators;

namespace PilotReview.Core.Import.Checks;

/// <summary>Checks the reference sheets of indicators.</summary>
internal static class IndicatorCheck
{
    public static void Check(ScenarioIndex index)
    {
        var keys = new KeyCheck<string>(index.Problems);
        foreach (var row in index.Rows.Indicators)
        {
            var indicator = row.Indicator;
            keys.Take(indicator.Code, row.Source, "code", key => key);
            index.NotStored(row.Source, "code", indicator.Code, index.Known.Indicators.ContainsKey(indicator.Code));
            index.Within(row.Source, "decimals", indicator.Decimals, (0, IndicatorRules.MostDecimals));
            index.NotNegative(row.Source, "smallest_change", indicator.SmallestChange);
            index.Within(row.Source, "lower_bound", indicator.LowerBound, (null, indicator.UpperBound));
            foreach (var target in indicator.Targets)
            {
                index.InOrder(row.Source, ("target_from", target.From), ("target_to", target.To));
            }

            CheckUse(index, row.Source, indicator);
            CheckScale(index, row.Source, indicator);
            CheckAggregation(index, row.Source, indicator);
        }
    }

    /// <summary>How it is collected, by the rules of the catalogue; what the columns above say is checked by them.</summary>
    private static void CheckUse(ScenarioIndex index, RowSource source, Indicator indicator)
    {
        index.InOrder(source, ("in_use_from", indicator.InUseFrom), ("in_use_to", indicator.InUseTo));
        index.Within(source, "order", indicator.Order, (1, null));
        foreach (var (fault, code) in IndicatorRules.FaultsOf(indicator, index.Indicators, [.. index.Scales.Select(scale => scale.Key)], index.Categories))
        {
            var kind = $"kind {SnakeCase.Of(indicator.Kind.ToString())}";
            Action? report = fault switch
            {
                IndicatorFault.YesNoNotProportion => () => index.MustBeEmpty(source, "yes_no", kind),
                IndicatorFault.DenominatorNotProportion => () => index.MustBeEmpty(source, "denominator_from", kind),
                IndicatorFault.DenominatorOfYesNo => () => index.MustBeEmpty(source, "denominator_from", "yes_no"),
                IndicatorFault.DenominatorCodeMissing => () => index.MustBeFilled(source, "denominator_code"),
                IndicatorFault.DenominatorCodeUnused when indicator.DenominatorSource is null => () => index.MustBeFilled(source, "denominator_from"),
                IndicatorFault.DenominatorCodeUnused => () => index.MustBeEmpty(source, "denominator_code", "denominator_from"),
                IndicatorFault.DenominatorUnknown => () => index.Refer(source, "denominator_code", code, isFound: false, "indicators"),
                IndicatorFault.DenominatorItself or IndicatorFault.DenominatorNotCounted or IndicatorFault.DenominatorOtherPeriod or IndicatorFault.DenominatorSensitive =>
                    () => Unfit("denominator_code"),
                IndicatorFault.BalanceUnknown => () => index.Refer(source, "balance", code, isFound: false, "indicators"),
                IndicatorFault.BalanceUnreadable => () => index.Problems.Add(source, "balance", ImportProblemCode.BalanceUnreadable, ImportValue.Quote(indicator.Balance)),
                IndicatorFault.BalanceNotCounted or IndicatorFault.BalanceOtherPeriod or IndicatorFault.BalanceTwice or IndicatorFault.BalanceSensitive => () => Unfit("balance"),
                IndicatorFault.SensitiveReferredTo => () => Unfit("sensitive"),
                IndicatorFault.VisitsUnfit => () => index.MustBeEmpty(source, "from_visits", kind),
                IndicatorFault.CategoryUnknown => () => index.Refer(source, "applies_to", code, isFound: false, "categories"),
                _ => null,
            };
            report?.Invoke();

            void Unfit(string column) => index.Problems.Add(source, column, ImportProblemCode.UnfitIndicator, column, ImportValue.Quote(code));
        }
    }

    private static void CheckAggregation(ScenarioIndex index, RowSource source, Indicator indicator)
    {
        var allowed = IndicatorRules.AggregationsOf(indicator.Kind);
        if (!allowed.Contains(indicator.Aggregation))
        {
            index.Problems.Add(
                source, "aggregation", ImportProblemCode.UnknownValue, ImportValue.Quote(SnakeCase.Of(indicator.Aggregation.ToString())),
                string.Join(", ", allowed.Select(item => SnakeCase.Of(item.ToString()))));
        }
    }

    private static void CheckScale(ScenarioIndex index, RowSource source, Indicator indicator)
    {
        var isOnScale = IndicatorRules.IsOnScale(indicator.Kind);
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
