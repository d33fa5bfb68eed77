using System.Globalization;
using System.Text;

namespace PilotReview.Web.Parts;

/// <summary>A text as it is compared in a search: small letters without accents, đ as d, one blank between words.</summary>
public static class SearchKey
{
    /// <summary>The small letter d with a stroke: it is a letter of its own, not a d with an accent.</summary>
    private const char StrokeD = '\u0111';

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var isBlank = char.IsWhiteSpace(letter);
            if (!isBlank || (key.Length > 0 && key[^1] != ' '))
            {
                key.Append(isBlank ? ' ' : letter == StrokeD ? 'd' : letter);
            }
        }

        return key.ToString();
    }
}
