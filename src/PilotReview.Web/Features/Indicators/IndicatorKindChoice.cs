using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Web.Features.Indicators;

/// <summary>What figures are read by, so that it is fixed once there are any.</summary>
public sealed record IndicatorKindChoice(IndicatorKind Kind, PeriodKind Period, Aggregation Aggregation, string? Scale, bool IsYesNo)
{
    public static IndicatorKindChoice Of(Indicator indicator) =>
        new(indicator.Kind, indicator.PeriodKind, indicator.Aggregation, indicator.ScaleCode, indicator.IsYesNo);
}
