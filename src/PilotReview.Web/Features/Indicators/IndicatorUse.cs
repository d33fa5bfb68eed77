using PilotReview.Core.Indicators;

namespace PilotReview.Web.Features.Indicators;

/// <summary>How an indicator is collected: its place among the columns, who reports it, where its denominator is known from, what must balance.</summary>
public sealed record IndicatorUse(int? Order, string AppliesTo, DenominatorSource? DenominatorFrom, string DenominatorCode, string Balance)
{
    public static IndicatorUse Of(Indicator indicator) =>
        new(indicator.Order, indicator.AppliesTo, indicator.DenominatorSource, indicator.DenominatorCode, indicator.Balance);

    public void PutInto(Indicator indicator)
    {
        indicator.Order = Order;
        indicator.AppliesTo = AppliesTo;
        indicator.DenominatorSource = DenominatorFrom;
        indicator.DenominatorCode = DenominatorCode;
        indicator.Balance = Balance;
    }
}
