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
        var cut = text.Length <= Longest ? text : text[..Longest];
        var clean = new StringBuilder(cut.Length);
        for (var at = 0; at < cut.Length; at++)
        {
            if (at + 1 < cut.Length && XmlConvert.IsXmlSurrogatePair(cut[at + 1], cut[at]))
            {
                clean.Append(cut[at]).Append(cut[++at]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(cut[at]) ? cut[at] : Unknown);
            }
        }

        // Excel reads _x000D_ as a letter of its own
        return Escape().Replace(clean.ToString(), "_x005F$0");
    }

    /// <summary>The beginning of a text, without half a letter at its end.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>A text that Excel would take for a formula when somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && text.Length > 1;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
