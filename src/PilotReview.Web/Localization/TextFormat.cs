using System.Globalization;

namespace PilotReview.Web.Localization;

/// <summary>Puts values into a text with places, in the language of the page.</summary>
public static class TextFormat
{
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
