using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Pdf;

/// <summary>A text in letters that the font has. What it lacks is replaced by what looks alike, else named by its code: <c>[U+1F600]</c>; never an empty square.</summary>
internal static class GlyphText
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly FrozenDictionary<int, string> LookAlikes = new Dictionary<int, string>
    {
        [0x21C4] = "\u2194", [0x21C6] = "\u2194", [0x202F] = "\u00A0", [0x2007] = "\u00A0", [0x2010] = "-", [0x2011] = "-", [0x2012] = "\u2013", [0x2015] = "\u2014", [0x2043] = "-",
        [0x2212] = "\u2013", [0x2713] = "\u221A", [0x2714] = "\u221A", [0x2219] = "\u00B7", [0x22C5] = "\u00B7", [0x2B06] = "\u2191", [0x2B07] = "\u2193", [0x27A1] = "\u2192",
        [0x2B05] = "\u2190", [0x25B6] = "\u25BA", [0x25C0] = "\u25C4", [0x2B24] = "\u25CF", [0x26AA] = "\u25CB", [0x26AB] = "\u25CF", [0x2610] = "\u25A1", [0x02BC] = "\u2019",
        [0x3001] = ",", [0x3002] = ".",
    }.ToFrozenDictionary();

    /// <summary>For every character, whether it may be printed as it is.</summary>
    private static readonly Lazy<bool[]> Plain = new(() => Enumerable.Range(0, char.MaxValue + 1).Select(code => IsPlain((char)code)).ToArray());

    public static string Of(string text)
    {
        var plain = Plain.Value;
        foreach (var letter in text)
        {
            if (!plain[letter])
            {
                return Rewrite(PrintedText.Clean(text));
            }
        }

        return text;
    }

    private static string Rewrite(string text)
    {
        var printed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printed.Append(Rewrite(rune));
        }

        return printed.ToString();
    }

    private static string Rewrite(Rune rune)
    {
        var text = rune.ToString();
        if (rune.Value is '\n' or ' ' or NoBreakSpace)
        {
            return text;
        }

        if (rune.IsBmp && !Rune.IsWhiteSpace(rune) && HasAll(text))
        {
            return text;
        }

        if (LookAlikes.TryGetValue(rune.Value, out var alike) && HasAll(alike))
        {
            return alike;
        }

        if (Rune.IsWhiteSpace(rune))
        {
            return " ";
        }

        var compatible = text.Normalize(NormalizationForm.FormKC);
        return HasAll(compatible) ? compatible : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
    }

    private static bool HasAll(string text) => text.All(FaceMetrics.HaveAll);

    private static bool IsPlain(char letter) => letter switch
    {
        ' ' or '\n' or NoBreakSpace => true,
        _ => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
            && FaceMetrics.HaveAll(letter),
    };
}
