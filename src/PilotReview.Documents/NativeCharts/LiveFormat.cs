using System.Globalization;
using System.Text.RegularExpressions;

namespace PilotReview.Documents.NativeCharts;

/// <summary>Turns words around a figure, "Trước 71,2%", into a number format that says the same of whatever the cell holds.</summary>
internal static partial class LiveFormat
{
    private const char Minus = '\u2212';

    /// <summary>The format; empty when the words hold no figure, or one in another unit than the cell.</summary>
    public static string Of(string words, bool isPercent, CultureInfo culture)
    {
        if (Figures().Matches(words) is not [.., { } figure] || figure.Value.EndsWith('%') != isPercent)
        {
            return string.Empty;
        }

        var before = words[..figure.Index].TrimEnd(Minus);
        var after = words[(figure.Index + figure.Length)..];
        var digits = figure.Value.TrimEnd('%');
        var mark = digits.LastIndexOf(culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
        var number = "0" + (mark < 0 ? string.Empty : "." + new string('0', digits.Length - mark - 1)) + (isPercent ? "%" : string.Empty);
        return $"{Quoted(before)}{number}{Quoted(after)};{Quoted(before + Minus)}{number}{Quoted(after)}";
    }

    public static string Quoted(string text) => text.Length == 0 ? string.Empty : $"\"{text.Replace("\"", "'", StringComparison.Ordinal)}\"";

    [GeneratedRegex("[0-9](?:[0-9.,]*[0-9])?%?", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
