using System.Globalization;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Import;

/// <summary>Writes the arguments of an <see cref="ImportProblem"/>: neutral, so that a list can be kept and shown in either language later.</summary>
public static class ImportValue
{
    /// <summary>Stands for a bound that is not there.</summary>
    public const string Open = "…";

    /// <summary>Letters of a cell that a message repeats at most.</summary>
    public const int MaxQuoted = 60;

    private const string DayFormat = "yyyy-MM-dd";

    public static string Of(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    public static string Of(decimal? number) => number is null ? Open : Of(number.Value);

    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day is null ? Open : Of(day.Value);

    public static string Of(Period period) => period.ToString();

    /// <summary>Text from the file: cut to <see cref="MaxQuoted"/>, and with a mark in place of each character that cannot be shown.</summary>
    public static string Quote(string text)
    {
        var cut = text.Length <= MaxQuoted ? text : text[..Whole(text, MaxQuoted - 1)] + Open;
        return string.Concat(cut.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
    }

    internal static bool TryNumber(string argument, out decimal number) =>
        decimal.TryParse(argument, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    internal static bool TryDay(string argument, out DateOnly day) =>
        DateOnly.TryParseExact(argument, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
