using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Visits;

/// <summary>The scale that visitors mark a meeting on.</summary>
public static class VisitScale
{
    /// <summary>The version in force in the month: of the scale of the indicator that takes its figures from these marks, else of the first monthly mark that branches give themselves.
    /// Null when there is none, and visitors then give no mark.</summary>
    public static ScaleVersion? Of(IEnumerable<Indicator> indicators, IEnumerable<ScaleVersion> scales, Period month)
    {
        var marks = indicators.Where(indicator => indicator is { Kind: IndicatorKind.Score, PeriodKind: PeriodKind.Month, ScaleCode: not null })
            .OrderBy(indicator => indicator.FromVisits is null).ThenBy(indicator => indicator.Order ?? int.MaxValue).ThenBy(indicator => indicator.Id).FirstOrDefault();
        return marks is null ? null : scales.FirstOrDefault(scale => scale.ScaleCode == marks.ScaleCode && scale.IsInForceOn(month.Start));
    }
}
