using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>The sums behind a finding with their actual figures: the newest period and the two sides.</summary>
public static class MethodSums
{
    public static IReadOnlyList<string> Of(Finding finding, CultureInfo culture)
    {
        if (finding.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return [];
        }

        var lines = new[] { Newest(finding, culture), OfSide(finding, Side.Before, culture), OfSide(finding, Side.After, culture) };
        return [.. lines.OfType<string>()];
    }

    private static string? Newest(Finding finding, CultureInfo culture) =>
        finding.Result.Points.LastOrDefault(finding.Result.IsUsed) is { Value: { } value, Numerator: { } numerator, Denominator: { } denominator } point
            ? ReviewsText.SumRatio.With(
                Formats.PeriodName(point.Period, culture), FigureWording.Ratio(numerator, denominator, culture), FigureWording.Value(finding.Indicator, value, culture))
            : null;

    private static string? OfSide(Finding finding, Side side, CultureInfo culture)
    {
        var summary = FigureWording.SummaryOf(finding, side);
        if (summary.Value is not { } value)
        {
            return null;
        }

        var name = Words.Of(side, culture);
        var level = FigureWording.Value(finding.Indicator, value, culture);
        return summary.Numerator is null
            ? ReviewsText.SumMean.With(name, Phrases.Periods(summary.Periods, finding.Indicator.PeriodKind, culture), level)
            : ReviewsText.SumRatio.With(name, FigureWording.Ratio(summary, culture), level);
    }
}
