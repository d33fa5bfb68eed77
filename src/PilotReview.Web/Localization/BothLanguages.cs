using System.Resources;
using PilotReview.Core;

namespace PilotReview.Web.Localization;

/// <summary>A sentence for the terminal, where no language has been chosen: the Vietnamese, then the English after a stroke.</summary>
public static class BothLanguages
{
    private const string Stroke = " / ";

    public static string Say(ResourceManager texts, string key, params object[] values)
    {
        var vietnamese = string.Format(Formats.Vietnamese, texts.GetString(key, Formats.Vietnamese) ?? key, values);
        var english = string.Format(Formats.English, texts.GetString(key, Formats.English) ?? key, values);
        return vietnamese + Stroke + english;
    }
}
