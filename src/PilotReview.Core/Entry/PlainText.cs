using System.Globalization;
using System.Text;

namespace PilotReview.Core.Entry;

/// <summary>Texts without accents and case, for finding what somebody typed in a hurry.</summary>
public static class PlainText
{
    /// <summary>Lower case, no accents, đ as d, single blanks.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            var written = lower == 'đ' ? 'd' : char.IsWhiteSpace(lower) ? ' ' : lower;
            if (written != ' ' || plain.Length == 0 || plain[^1] != ' ')
            {
                plain.Append(written);
            }
        }

        return plain.ToString();
    }

    /// <summary>First letters of the words: <c>httnv</c> for "Hoàn thành tốt nhiệm vụ".</summary>
    public static string InitialsOf(string text) =>
        string.Concat(Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));
}
