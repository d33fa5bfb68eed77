using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PilotReview.Documents.Workbooks;

/// <summary>Texts of the database as a workbook may hold them: always as text, never as a formula, without letters that XML cannot hold.</summary>
internal static partial class XmlText
{
    private const char Unknown = '\uFFFD';

    /// <summary>Excel shows no more of one cell.</summary>
    private const int Longest = 32_000;

    public static string Clean(string text)
    {
        // Excel reads _x000D_ as a letter of its own
        return Escape().Replace(Letters(text.Length <= Longest ? text : text[..Longest]), "_x005F$0");
    }

    /// <summary>A text of the same length with a mark in place of each letter that XML cannot hold.</summary>
    public static string Letters(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                clean.Append(text[at]).Append(text[++at]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : Unknown);
            }
        }

        return clean.ToString();
    }

    /// <summary>The beginning of a text, without half a letter at its end.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>A text that Excel would take for a formula when somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && text.Length > 1;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
