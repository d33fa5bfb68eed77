using PilotReview.Web.Localization;

namespace PilotReview.Web.Cli;

/// <summary>The sentences of the command line, in both languages.</summary>
public static class VerbTexts
{
    public static string Say(string key, params object[] values) => BothLanguages.Say(CliText.ResourceManager, key, values);
}
