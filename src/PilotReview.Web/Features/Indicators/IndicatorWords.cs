using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Indicators;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Indicators;

/// <summary>What is said of an indicator in several places.</summary>
internal static class IndicatorWords
{
    /// <summary>Between which days it is collected.</summary>
    public static string Used(Indicator indicator, DateOnly today) => indicator switch
    {
        { InUseTo: { } to } when to < today => IndicatorsText.UsedEnded.With(Formats.Date(to)),
        { InUseFrom: { } from, InUseTo: { } to } => IndicatorsText.UsedFromTo.With(Formats.Date(from), Formats.Date(to)),
        { InUseTo: { } to } => IndicatorsText.UsedTo.With(Formats.Date(to)),
        { InUseFrom: { } from } => IndicatorsText.UsedFrom.With(Formats.Date(from)),
        _ => IndicatorsText.UsedAlways,
    };

    public static string Of(DenominatorSource source) => source switch
    {
        DenominatorSource.Members => IndicatorsText.DenominatorMembers,
        DenominatorSource.MustAttend => IndicatorsText.DenominatorMustAttend,
        _ => IndicatorsText.DenominatorOther,
    };

    /// <summary>A number as it was typed.</summary>
    public static string Number(decimal? number)
    {
        var culture = CultureInfo.CurrentUICulture;
        return number?.ToString("0.####", culture) ?? string.Empty;
    }
}
