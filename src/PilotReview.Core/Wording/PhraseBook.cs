using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace PilotReview.Core.Wording;

/// <summary>Texts of one resource with named slots, in the language of the culture passed in. A slot is written <c>{before}</c>; written with a capital,
/// <c>{Indicator}</c>, it starts a sentence and its text is capitalised.</summary>
public sealed partial class PhraseBook(ResourceManager resources)
{
    /// <summary>The text of <paramref name="key"/>.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string Get(string key, CultureInfo culture) =>
        Find(key, culture) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>The text of <paramref name="key"/>; null when there is none.</summary>
    public string? Find(string key, CultureInfo culture) => resources.GetString(key, culture);

    /// <summary>The text of <paramref name="key"/> with its slots filled. Slots that the text does not have are passed over.</summary>
    /// <exception cref="ArgumentException">There is no such key, or the text has a slot that was not given.</exception>
    public string Fill(string key, CultureInfo culture, params (string Slot, string Text)[] slots) =>
        Slot().Replace(Get(key, culture), match => TextOf(key, match.Groups[1].Value, slots, culture));

    private static string TextOf(string key, string name, (string Slot, string Text)[] slots, CultureInfo culture)
    {
        foreach (var (slot, text) in slots)
        {
            if (string.Equals(slot, name, StringComparison.Ordinal))
            {
                return text;
            }

            if (string.Equals(slot, name, StringComparison.OrdinalIgnoreCase))
            {
                return Capitalised(text, culture);
            }
        }

        throw new ArgumentException($"The slot '{name}' of the text '{key}' was not given.", nameof(slots));
    }

    private static string Capitalised(string text, CultureInfo culture) =>
        text.Length == 0 ? text : char.ToUpper(text[0], culture) + text[1..];

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
