using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>What stands under the head of a column: what is typed there.</summary>
public static class ColumnWords
{
    /// <summary>"có mặt/phải dự", "có/không", "phút", "0–100".</summary>
    public static string Hint(Indicator indicator, CultureInfo culture) => indicator switch
    {
        { IsYesNo: true } => ObservationsText.HintYesNo,
        { Kind: IndicatorKind.Proportion } => $"{Small(indicator.NumeratorLabel.In(culture), culture)}/\u200B{Small(indicator.DenominatorLabel.In(culture), culture)}",
        { Kind: IndicatorKind.Count } => Small(indicator.NumeratorLabel.In(culture), culture),
        { Kind: IndicatorKind.Ordinal } => ObservationsText.HintLevel,
        _ => indicator.Measure.In(culture),
    };

    private static string Small(string text, CultureInfo culture) => text.Length == 0 ? text : char.ToLower(text[0], culture) + text[1..];

    /// <summary>An example of what can be typed.</summary>
    public static string Example(Indicator indicator, bool isDenominatorKnown) => indicator switch
    {
        { IsYesNo: true } => ObservationsText.TypeYesNo,
        { Kind: IndicatorKind.Proportion } => isDenominatorKnown ? ObservationsText.TypePair : ObservationsText.TypeBoth,
        { Kind: IndicatorKind.Count } => isDenominatorKnown ? ObservationsText.TypeCount : ObservationsText.TypeCountOf,
        { Kind: IndicatorKind.Ordinal } => ObservationsText.TypeLevel,
        _ => ObservationsText.TypeNumber,
    };
}
