using System.Text.RegularExpressions;

namespace PilotReview.Core.Entry;

/// <summary>Recognises Vietnamese typed with the fonts of the 1990s (TCVN3, VNI): their bytes read as Latin letters, so "Chi bộ" comes as "Chi bé" or
/// "Chi boä". Such text cannot be turned back with certainty, so it is refused with the reason, never stored.</summary>
/// <remarks>A sign of TCVN3 are letters and marks that Unicode Vietnamese never uses between letters (µ ¸ ¹ § ® ¬ ÷ …); a sign of VNI are vowels followed by
/// the Latin letters that stood for accents (aø oä eâ öô …), but only in pairs that no syllable of today has and only where a syllable may end or go on. One sign is
/// enough for a mark that stands within a word; capitals alone are not, nor a sign as an office writes it: §II, «tên», Windows®, 5 µm. A soft hyphen (ư in TCVN3) counts only
/// beside other such letters.</remarks>
public static partial class OldEncodings
{
    private const char SoftHyphen = '\u00AD';

    public static bool IsLikely(string text) =>
        text.Any(letter => letter is > '\u007F' and not SoftHyphen) && !Modern().IsMatch(text) && (Tcvn3().IsMatch(text) || Vni().IsMatch(text));

    /// <summary>Letters that only Unicode Vietnamese has: a text with them was typed with a font of today.</summary>
    [GeneratedRegex(@"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]", RegexOptions.CultureInvariant)]
    private static partial Regex Modern();

    /// <summary>Marks after a letter (» only within a word, ® never: it begins a syllable); marks that begin a word (not « and ©, and µ not as a unit of measure); § before
    /// small letters, accents and marks, unless it counts in Roman.</summary>
    [GeneratedRegex(@"(?<=\p{L})(?:[\u00A8-\u00AD\u00AF\u00B5-\u00B9\u00BC-\u00BF\u00F7]|\u00BB(?=\p{L}))|[\u00A8\u00AA\u00AC-\u00AF\u00B6-\u00B9](?=[\p{L}\u00A8-\u00AF\u00B5-\u00B9])|\u00B5(?!(?:[gls]|mm?)\b)(?=[\p{L}\u00A8-\u00AF\u00B5-\u00B9])|\u00A7(?![ivx]+\b)(?=[\u00A8-\u00AF\u00B5-\u00B9]|(?![A-Za-z])\p{L}|[a-z][\p{L}\u00A8-\u00AF\u00B5-\u00B9])", RegexOptions.CultureInvariant)]
    private static partial Regex Tcvn3();

    /// <summary>Without the pairs that are good Vietnamese today: hoàn, khoá, ngoã, quà, quá, quân, quê, tuyên; and without words of other languages, in which letters follow
    /// that no syllable goes on with: naïve, Israël.</summary>
    [GeneratedRegex(@"(?:[aAeEoOuUyYôÔöÖ][\u00F9\u00D9\u00F8\u00D8\u00FB\u00DB\u00F5\u00D5\u00EF\u00CF]|[aAeEoO][\u00E2\u00C2\u00E5\u00C5\u00E4\u00C4]|[aAeE][\u00E0\u00C0\u00E1\u00C1\u00E3\u00C3]|[aA][\u00EA\u00CA\u00E9\u00C9\u00E8\u00C8\u00FA\u00DA\u00FC\u00DC\u00EB\u00CB])(?![bdfjklqrsvwxzBDFJKLQRSVWXZ])", RegexOptions.CultureInvariant)]
    private static partial Regex Vni();
}
