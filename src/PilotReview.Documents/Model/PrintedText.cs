using System.Globalization;
using System.Text;

namespace PilotReview.Documents.Model;

/// <summary>Makes a text fit to be printed in any format: composed letters, line feeds as the only control characters, nothing that is not seen. Whether a font has the letters is
/// the affair of the format.</summary>
public static class PrintedText
{
    /// <summary>Stands where half a character was.</summary>
    private const char Broken = '\uFFFD';

    /// <summary>Drops direction marks, zero-width and control characters, turns every kind of line end into a line feed, a tab into a blank and half a character into the replacement
    /// sign, and composes letters and their marks.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                Append(clean, new Rune(text[index], text[index + 1]));
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                clean.Append(Broken);
            }
            else if (text[index] != '\r' || index + 1 == text.Length || text[index + 1] != '\n')
            {
                Append(clean, new Rune(text[index]));
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Latin and Vietnamese letters, figures and usual signs: nearly every text, told apart without a copy.</summary>
    private static bool IsClean(string text)
    {
        foreach (var sign in text)
        {
            if (sign is not ((>= ' ' and <= '~') or '\n' or (>= '\u00A0' and < '\u0300' and not '\u00AD') or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027')))
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\r' or '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
        {
            clean.Append('\n');
        }
        else if (rune.Value == '\t')
        {
            clean.Append(' ');
        }
        else if (!IsUnseen(rune))
        {
            clean.Append(rune);
        }
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,

        // the number signs of Arabic, Syriac and Kaithi are formats that are seen
        UnicodeCategory.Format => rune.Value is not ((>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD),
        _ => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x34F or 0x115F or 0x1160 or 0x3164 or 0xFFA0
            || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
    };
}
