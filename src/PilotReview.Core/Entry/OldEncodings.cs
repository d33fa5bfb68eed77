using System.Text.RegularExpressions;

namespace PilotReview.Core.Entry;

/// <summary>Recognises Vietnamese typed with the fonts of the 1990s (TCVN3, VNI): their bytes read as Latin letters, so "Chi bộ" comes as "Chi bé" or
/// "Chi boä". Such text cannot be turned back with certainty, so it is refused with the reason, never stored.</summary>
/// <remarks>A sign of TCVN3 are letters and marks that Unicode Vietnamese never uses between letters (µ ¸ ¹ § ® ¬ ÷ …); a sign of VNI are vowels followed by
/// the Latin letters that stood for accents (aø oä eâ öô …), but only in pairs that no syllable of today has. One sign is enough for a mark that stands within a word; capitals alone are not.</remarks>
public static partial class OldEncodings
{
    public static bool IsLikely(string text) => text.Any(letter => letter > '\u007F') && !Modern().IsMatch(text) && (Tcvn3().IsMatch(text) || Vni().IsMatch(text));

    /// <summary>Letters that only Unicode Vietnamese has: a text with them was typed with a font of today.</summary>
    [GeneratedRegex(@"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Modern();

    [GeneratedRegex(@"(?<=\p{L})[\u00A8-\u00AF\u00B5-\u00B9\u00BB-\u00BF\u00F7]|[\u00A7\u00A8-\u00AF\u00B5-\u00B9](?=\p{L}|[\u00A8-\u00AF\u00B5-\u00B9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tcvn3();

    /// <summary>Without the pairs that are good Vietnamese today: hoàn, khoá, ngoã, quà, quá, quân, quê, tuyên.</summary>
    [GeneratedRegex(@"[aAeEoOuUyYôÔöÖ][\u00F9\u00D9\u00F8\u00D8\u00FB\u00DB\u00F5\u00D5\u00EF\u00CF]|[aAeEoO][\u00E2\u00C2\u00E5\u00C5\u00E4\u00C4]|[aAeE][\u00E0\u00C0\u00E1\u00C1\u00E3\u00C3]|[aA][\u00EA\u00CA\u00E9\u00C9\u00E8\u00C8\u00FA\u00DA\u00FC\u00DC\u00EB\u00CB]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vni();
}
