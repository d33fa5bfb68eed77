using System.Text;
using System.Xml;

namespace PilotReview.Documents.Word;

/// <summary>Texts as a Word document may hold them: without control letters, halves of letters and marks that turn the direction of the text. Line feeds and tabs stay.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(letter, text[at + 1]))
            {
                clean.Append(letter).Append(text[++at]);
            }
            else if (letter is '\r' or '\u2028' or '\u2029' or '\v' or '\f')
            {
                clean.Append(letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? string.Empty : "\n");
            }
            else if (IsKept(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().Normalize();
    }

    /// <summary>In one line.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsKept(char letter) =>
        XmlConvert.IsXmlChar(letter) && !IsTurning(letter) && (letter is '\n' or '\t' || !char.IsControl(letter)) && letter is not ('\uFFFE' or '\uFFFF' or '\uFEFF');

    /// <summary>Marks and embeddings of right-to-left text: no document here has any, and in the middle of a sentence they reverse it.</summary>
    private static bool IsTurning(char letter) =>
        letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
