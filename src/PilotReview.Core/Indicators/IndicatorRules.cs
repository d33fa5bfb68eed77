using PilotReview.Core.Observations;
using PilotReview.Core.Visits;

namespace PilotReview.Core.Indicators;

/// <summary>The rules of the catalogue, the same for the screen, for imported workbooks and for the starter set.</summary>
public static class IndicatorRules
{
    public const int MostDecimals = 6;

    /// <summary>How figures of a kind may be added up over units.</summary>
    public static IReadOnlyList<Aggregation> AggregationsOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Proportion or IndicatorKind.Count => [Aggregation.Sum, Aggregation.Own],
        IndicatorKind.Score => [Aggregation.MemberWeightedMean, Aggregation.Own],
        IndicatorKind.Ordinal => [Aggregation.Own],
        _ => Enum.GetValues<Aggregation>(),
    };

    public static bool IsOnScale(IndicatorKind kind) => kind is IndicatorKind.Score or IndicatorKind.Ordinal;

    /// <summary>What is wrong with the sheet, with the code that it is about where there is one.</summary>
    /// <param name="indicator">The sheet.</param>
    /// <param name="around">The other indicators, stored or of the same file, by code.</param>
    /// <param name="scales">Codes of the families of scales.</param>
    /// <param name="categories">Codes of the categories of units.</param>
    public static IEnumerable<(IndicatorFault Fault, string Code)> FaultsOf(
        Indicator indicator, IReadOnlyDictionary<string, Indicator> around, IReadOnlyCollection<string> scales, IReadOnlyCollection<string> categories) =>
    [
        .. OfKind(indicator), .. OfVisits(indicator), .. OfScale(indicator, scales), .. OfDenominator(indicator, around), .. OfBalance(indicator, around), .. OfReferring(indicator, around),
        .. indicator.Categories.Where(code => !categories.Contains(code)).Select(code => (IndicatorFault.CategoryUnknown, code)),
    ];

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfKind(Indicator indicator)
    {
        (IndicatorFault Fault, bool Applies)[] faults =
        [
            (IndicatorFault.AggregationNotOfKind, !AggregationsOf(indicator.Kind).Contains(indicator.Aggregation)),
            (IndicatorFault.BoundsTurned, indicator.LowerBound > indicator.UpperBound),
            (IndicatorFault.DecimalsOutside, indicator.Decimals is < 0 or > MostDecimals),
            (IndicatorFault.SmallestChangeNegative, indicator.SmallestChange < 0),
            (IndicatorFault.YesNoNotProportion, indicator is { IsYesNo: true, Kind: not IndicatorKind.Proportion }),
            (IndicatorFault.UseTurned, indicator.InUseFrom > indicator.InUseTo),
        ];
        return faults.Where(fault => fault.Applies).Select(fault => (fault.Fault, string.Empty));
    }

    /// <summary>Coverage and filing are monthly shares that add up as sums, the mark a monthly score on a scale; none has anything from elsewhere.</summary>
    private static IEnumerable<(IndicatorFault Fault, string Code)> OfVisits(Indicator indicator)
    {
        var isFit = indicator.FromVisits switch
        {
            null => true,
            VisitFigure.Score => indicator is { Kind: IndicatorKind.Score, ScaleCode: not null },
            _ => indicator is { Kind: IndicatorKind.Proportion, Aggregation: Aggregation.Sum, IsYesNo: false, DenominatorSource: null },
        };
        return isFit && (indicator.FromVisits is null || indicator is { PeriodKind: PeriodKind.Month, Balance: "" }) ? [] : [(IndicatorFault.VisitsUnfit, string.Empty)];
    }

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfScale(Indicator indicator, IReadOnlyCollection<string> scales) => indicator.ScaleCode switch
    {
        null => indicator.Kind == IndicatorKind.Ordinal ? [(IndicatorFault.ScaleMissing, string.Empty)] : [],
        { } scale when !IsOnScale(indicator.Kind) => [(IndicatorFault.ScaleNotOfKind, scale)],
        { } scale when !scales.Contains(scale) => [(IndicatorFault.ScaleUnknown, scale)],
        _ => [],
    };

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfDenominator(Indicator indicator, IReadOnlyDictionary<string, Indicator> around)
    {
        var code = indicator.DenominatorCode;
        if (indicator.DenominatorSource is null)
        {
            return code.Length == 0 ? [] : [(IndicatorFault.DenominatorCodeUnused, code)];
        }

        if (indicator.Kind != IndicatorKind.Proportion)
        {
            return [(IndicatorFault.DenominatorNotProportion, string.Empty)];
        }

        if (indicator.IsYesNo)
        {
            return [(IndicatorFault.DenominatorOfYesNo, string.Empty)];
        }

        if (indicator.DenominatorSource != DenominatorSource.OtherNumerator)
        {
            return code.Length == 0 ? [] : [(IndicatorFault.DenominatorCodeUnused, code)];
        }

        IndicatorFault? fault = code switch
        {
            "" => IndicatorFault.DenominatorCodeMissing,
            _ when code == indicator.Code => IndicatorFault.DenominatorItself,
            _ when !around.TryGetValue(code, out var other) => IndicatorFault.DenominatorUnknown,
            _ when around[code] is { Kind: not (IndicatorKind.Proportion or IndicatorKind.Count) } or { IsYesNo: true } => IndicatorFault.DenominatorNotCounted,
            _ when around[code].PeriodKind != indicator.PeriodKind => IndicatorFault.DenominatorOtherPeriod,
            _ when around[code].IsEverSensitive => IndicatorFault.DenominatorSensitive,
            _ => null,
        };
        return fault is { } found ? [(found, code)] : [];
    }

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfBalance(Indicator indicator, IReadOnlyDictionary<string, Indicator> around)
    {
        if (indicator.Balance.Length == 0)
        {
            return [];
        }

        if (!IsBalanced(indicator))
        {
            return [(IndicatorFault.BalanceNotCounted, indicator.Code)];
        }

        if (indicator.IsEverSensitive)
        {
            return [(IndicatorFault.BalanceSensitive, indicator.Code)];
        }

        return IndicatorBalance.Read(indicator.Balance) is { Count: > 0 } terms
            ?
            [
                .. terms.GroupBy(term => term.Code).Where(group => group.Count() > 1).Select(group => (IndicatorFault.BalanceTwice, group.Key)),
                .. terms.Select(term => term.Code).Distinct().Where(code => code != indicator.Code).SelectMany(code => OfTerm(indicator, code, around)),
            ]
            : [(IndicatorFault.BalanceUnreadable, string.Empty)];
    }

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfTerm(Indicator indicator, string code, IReadOnlyDictionary<string, Indicator> around) =>
        !around.TryGetValue(code, out var other) ? [(IndicatorFault.BalanceUnknown, code)]
        : !IsBalanced(other) ? [(IndicatorFault.BalanceNotCounted, code)]
        : other.PeriodKind != indicator.PeriodKind ? [(IndicatorFault.BalanceOtherPeriod, code)]
        : other.IsEverSensitive ? [(IndicatorFault.BalanceSensitive, code)]
        : [];

    private static IEnumerable<(IndicatorFault Fault, string Code)> OfReferring(Indicator indicator, IReadOnlyDictionary<string, Indicator> around) => indicator.IsEverSensitive
        ? around.Values.Where(other => other.Code != indicator.Code
                && (other.DenominatorCode == indicator.Code || (IndicatorBalance.Read(other.Balance) ?? []).Any(term => term.Code == indicator.Code)))
            .Select(other => (IndicatorFault.SensitiveReferredTo, other.Code))
        : [];

    private static bool IsBalanced(Indicator indicator) => indicator.Kind is IndicatorKind.Count or IndicatorKind.Measure;
}
