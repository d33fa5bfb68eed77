using System.Globalization;
using PilotReview.Core.Observations;

namespace PilotReview.Core;

/// <summary>The only place where a figure is rounded and a date is written out. The culture is passed in; nothing here reads the thread's.</summary>
/// <remarks>Rounding is half away from zero, as Vietnamese offices do it. A negative figure carries the true minus sign (U+2212).
/// A percent has no blank before its sign, on screen and in documents alike.</remarks>
public static class Formats
{
    /// <summary>The culture of the Vietnamese office: decimal comma, dot between thousands.</summary>
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The culture of the English switch.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    private const char Minus = '\u2212';

    /// <summary>A number with exactly <paramref name="decimals"/> digits after the decimal mark and thousands marked.</summary>
    public static string Number(decimal value, int decimals, CultureInfo culture)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), culture);
        return rounded < 0 ? Minus + text : text;
    }

    /// <inheritdoc cref="Number(decimal, int, CultureInfo)"/>
    public static string Number(double value, int decimals, CultureInfo culture) => Number((decimal)value, decimals, culture);

    /// <summary>A whole number with thousands marked: 5.236 in Vietnamese, 5,236 in English.</summary>
    public static string Whole(long value, CultureInfo culture) => Number((decimal)value, 0, culture);

    /// <summary>A count of people or things in running text: under ten a Vietnamese office writes a zero before it (04 chi bộ), English does not.</summary>
    public static string Count(int value, CultureInfo culture) =>
        value is > 0 and < 10 && culture.TwoLetterISOLanguageName == "vi" ? "0" + Whole(value, culture) : Whole(value, culture);

    /// <summary>A change with its sign always written: +17,7, −4,2, 0,0.</summary>
    public static string Signed(double value, int decimals, CultureInfo culture)
    {
        var text = Number(value, decimals, culture);
        return Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A share as a percent: 0.7121 becomes 71,2%.</summary>
    public static string Percent(double share, int decimals, CultureInfo culture) => Number(share * 100, decimals, culture) + "%";

    /// <summary>A day: 23/10/2021 in both languages (the English of the product is British).</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time of day: 14:05, in the offset the moment carries.</summary>
    public static string Clock(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A period as people say it: 10/2021, Quý IV/2021 (Q4 2021 in English), 2021.</summary>
    public static string PeriodName(Period period, CultureInfo culture)
    {
        var english = culture.TwoLetterISOLanguageName == "en";
        return period.Kind switch
        {
            PeriodKind.Month => $"{period.StartMonth}/{period.Year}",
            PeriodKind.Quarter when english => $"Q{period.Quarter} {period.Year}",
            PeriodKind.Quarter => $"Quý {Roman(period.Quarter)}/{period.Year}",
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
}
