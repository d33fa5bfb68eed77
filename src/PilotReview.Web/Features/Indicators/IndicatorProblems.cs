using System.Globalization;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Indicators;

/// <summary>Says beside which field a sheet breaks a rule of the catalogue.</summary>
internal static class IndicatorProblems
{
    public static void Judge(FormReader form, IndicatorCatalogue catalogue, Indicator indicator)
    {
        if (form.IsClean)
        {
            foreach (var (fault, code) in catalogue.FaultsOf(indicator))
            {
                form.Add(FieldOf(fault), TextOf(fault, code, indicator));
            }
        }
    }

    public static string TextOf(IndicatorFault fault, string code, Indicator indicator) => fault switch
    {
        IndicatorFault.AggregationNotOfKind => IndicatorsText.FaultAggregation.With(
            Words.Of(indicator.Kind, CultureInfo.CurrentUICulture),
            string.Join("; ", IndicatorRules.AggregationsOf(indicator.Kind).Select(item => Words.Of(item, CultureInfo.CurrentUICulture)))),
        IndicatorFault.ScaleMissing => IndicatorsText.FaultScaleMissing,
        IndicatorFault.ScaleNotOfKind => IndicatorsText.FaultScaleNotOfKind,
        IndicatorFault.ScaleUnknown => IndicatorsText.FaultScaleUnknown.With(code),
        IndicatorFault.BoundsTurned => IndicatorsText.FaultBoundsTurned,
        IndicatorFault.DecimalsOutside => IndicatorsText.ProblemWhole.With(IndicatorsText.Decimals, 0, IndicatorRules.MostDecimals),
        IndicatorFault.SmallestChangeNegative => IndicatorsText.FaultSmallest,
        IndicatorFault.YesNoNotProportion => IndicatorsText.FaultYesNo,
        IndicatorFault.DenominatorNotProportion => IndicatorsText.FaultDenominatorKind,
        IndicatorFault.DenominatorOfYesNo => IndicatorsText.FaultDenominatorYesNo,
        IndicatorFault.DenominatorCodeMissing => IndicatorsText.FaultDenominatorMissing,
        IndicatorFault.DenominatorCodeUnused => IndicatorsText.FaultDenominatorUnused,
        IndicatorFault.DenominatorUnknown => IndicatorsText.FaultUnknown.With(code),
        IndicatorFault.DenominatorItself => IndicatorsText.FaultDenominatorItself,
        IndicatorFault.DenominatorNotCounted => IndicatorsText.FaultDenominatorNotCounted.With(code),
        IndicatorFault.DenominatorOtherPeriod or IndicatorFault.BalanceOtherPeriod => IndicatorsText.FaultOtherPeriod.With(code),
        IndicatorFault.DenominatorSensitive or IndicatorFault.BalanceSensitive => IndicatorsText.FaultSensitive.With(code),
        IndicatorFault.SensitiveReferredTo => IndicatorsText.FaultReferredTo.With(code),
        IndicatorFault.BalanceUnreadable => IndicatorsText.FaultBalanceUnreadable,
        IndicatorFault.BalanceNotCounted => IndicatorsText.FaultBalanceNotCounted.With(code),
        IndicatorFault.BalanceUnknown => IndicatorsText.FaultUnknown.With(code),
        IndicatorFault.BalanceTwice => IndicatorsText.FaultBalanceTwice.With(code),
        IndicatorFault.CategoryUnknown => IndicatorsText.FaultCategory.With(code),
        IndicatorFault.VisitsUnfit => IndicatorsText.FaultVisits,
        _ => IndicatorsText.FaultUse,
    };

    private static string FieldOf(IndicatorFault fault) => fault switch
    {
        IndicatorFault.VisitsUnfit => IndicatorFields.FromVisits,
        IndicatorFault.AggregationNotOfKind => IndicatorFields.Aggregation,
        IndicatorFault.ScaleMissing or IndicatorFault.ScaleNotOfKind or IndicatorFault.ScaleUnknown => IndicatorFields.Scale,
        IndicatorFault.BoundsTurned => IndicatorFields.Lower,
        IndicatorFault.DecimalsOutside => IndicatorFields.Decimals,
        IndicatorFault.SmallestChangeNegative => IndicatorFields.Smallest,
        IndicatorFault.YesNoNotProportion => IndicatorFields.Kind,
        IndicatorFault.DenominatorNotProportion or IndicatorFault.DenominatorOfYesNo => IndicatorFields.DenominatorFrom,
        IndicatorFault.DenominatorCodeMissing or IndicatorFault.DenominatorCodeUnused or IndicatorFault.DenominatorUnknown or IndicatorFault.DenominatorItself
            or IndicatorFault.DenominatorNotCounted or IndicatorFault.DenominatorOtherPeriod or IndicatorFault.DenominatorSensitive => IndicatorFields.DenominatorCode,
        IndicatorFault.BalanceUnreadable or IndicatorFault.BalanceNotCounted or IndicatorFault.BalanceUnknown or IndicatorFault.BalanceOtherPeriod or IndicatorFault.BalanceTwice
            or IndicatorFault.BalanceSensitive => IndicatorFields.Balance,
        _ => string.Empty,
    };
}
