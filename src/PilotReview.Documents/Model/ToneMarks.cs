using System.Text.RegularExpressions;

namespace PilotReview.Documents.Model;

/// <summary>Writes Vietnamese with its tone marks in one place: <c>hòa, khỏe, thủy</c> or <c>hoà, khoẻ, thuỷ</c>. Both are right; one document holds one of them.</summary>
/// <remarks>Only a whole syllable that ends in <c>oa</c>, <c>oe</c> or <c>uy</c> has two spellings. With a letter after the pair (hoàn, ngoài, khoẻo) or <c>q</c> before it (quý) there is one, which stays,
/// and so does every word that is no Vietnamese syllable (Chloé). Letters keep their case. Only composed letters are rewritten.</remarks>
public static partial class ToneMarks
{
    /// <summary>Every vowel of the pairs by its tone: none, sắc, huyền, hỏi, ngã, nặng.</summary>
    private static readonly string[] Tones = ["oóòỏõọ", "OÓÒỎÕỌ", "aáàảãạ", "AÁÀẢÃẠ", "eéèẻẽẹ", "EÉÈẺẼẸ", "uúùủũụ", "UÚÙỦŨỤ", "yýỳỷỹỵ", "YÝỲỶỸỴ"];

    private static readonly Dictionary<char, (string Row, int Tone)> Vowels = Tones.SelectMany(row => row.Select((letter, tone) => (letter, row, tone)))
        .ToDictionary(vowel => vowel.letter, vowel => (vowel.row, vowel.tone));

    /// <summary>The text with every tone mark in its place; the same text where there is nothing to move.</summary>
    /// <param name="text">A text of composed letters.</param>
    /// <param name="placement">Which spelling; as typed gives the text back.</param>
    public static string Write(string text, TonePlacement placement) =>
        placement == TonePlacement.AsTyped ? text : OpenSyllable().Replace(text, found => Moved(found.Value, placement));

    private static string Moved(string syllable, TonePlacement placement)
    {
        var (first, second) = (Vowels[syllable[^2]], Vowels[syllable[^1]]);
        if (first.Tone > 0 == second.Tone > 0)
        {
            // no tone, or two of them, which is no word
            return syllable;
        }

        var tone = first.Tone + second.Tone;
        var (onFirst, onSecond) = placement == TonePlacement.FirstVowel ? (tone, 0) : (0, tone);
        return $"{syllable[..^2]}{first.Row[onFirst]}{second.Row[onSecond]}";
    }

    /// <summary>A beginning that Vietnamese syllables have, without <c>q</c>, and the pair at the end of the word.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|[bcdđghklmnprstvx])?(?:[oóòỏõọ][aáàảãạeéèẻẽẹ]|[uúùủũụ][yýỳỷỹỵ])(?![\p{L}\p{M}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenSyllable();
}
