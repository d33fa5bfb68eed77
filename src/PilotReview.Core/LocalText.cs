using System.Globalization;

namespace PilotReview.Core;

/// <summary>A text that users enter in two languages, such as the name of an indicator. Vietnamese is compulsory; English may be empty.</summary>
/// <param name="Vi">The Vietnamese text.</param>
/// <param name="En">The English text; empty when nobody wrote one.</param>
public sealed record LocalText(string Vi, string En = "")
{
    /// <summary>The text in the language of <paramref name="culture"/>; Vietnamese when there is no English.</summary>
    public string In(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" && En.Length > 0 ? En : Vi;

    public override string ToString() => Vi;
}
