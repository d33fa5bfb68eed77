using System.Globalization;

namespace PilotReview.Documents.Workbooks;

/// <summary>Numbers of cells as texts and back. A number with exactly three decimals is written with a fourth, because as a typed text 1.234 may mean a
/// thousand; as a number of a cell it means one thing only.</summary>
internal static class BookNumber
{
    private const int AmbiguousDecimals = 3;

    public static string Text(decimal number)
    {
        var plain = number.ToString("0.##########", CultureInfo.InvariantCulture);
        return DecimalsOf(plain) == AmbiguousDecimals ? plain + "0" : plain;
    }

    /// <summary>The number of a text that <see cref="Text"/> wrote; null for any other.</summary>
    public static decimal? Of(string text) =>
        text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && DecimalsOf(text) != AmbiguousDecimals && !text.StartsWith('+')
                ? number
                : null;

    private static int DecimalsOf(string text) => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? text.Length - at - 1 : 0;
}
