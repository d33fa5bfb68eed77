using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PilotReview.Core.Import;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Texts of cells.</summary>
internal static partial class CellText
{
    /// <summary>The text of a value that may stand for one: a text, or a number typed where a text belongs; null for dates, times, true and false.</summary>
    public static string? Of(object value) => value switch
    {
        string text => text,
        double number => OfNumber(number),
        _ => null,
    };

    /// <summary>What a message shows of any value.</summary>
    public static string Shown(object value) => value switch
    {
        DateTime moment => moment.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        _ => Of(value) ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>Blanks at the ends are cut; a line break, a tab or a blank that does not break becomes an ordinary blank.</summary>
    public static string Tidy(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().IndexOfAny("\r\n\t\u00A0") < 0
            ? trimmed
            : trimmed.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ').Replace('\u00A0', ' ');
    }

    /// <summary>The first character that nobody could see or print, such as <c>U+200B</c>; null when there is none.</summary>
    public static string? Unprintable(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            if (!isWhole || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{(isWhole ? rune.Value : text[at]):X4}");
            }

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    public static bool LooksLikeDate(string text) => DatePattern().IsMatch(text);

    private static string OfNumber(double number) => CellNumber.TryConvert(number, out var converted)
        ? ImportValue.Of(converted)
        : number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*[0-9]{1,4}[/.\-][0-9]{1,2}[/.\-][0-9]{1,4}(\s.{0,20}|T.{0,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
