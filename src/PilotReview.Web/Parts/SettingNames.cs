using PilotReview.Core.Settings;

namespace PilotReview.Web.Parts;

/// <summary>What a setting is called, on its own page and in the log.</summary>
public static class SettingNames
{
    /// <summary>The name; the code itself for a setting that this version no longer knows.</summary>
    public static string Of(string key) => PartsText.ResourceManager.GetString($"Setting_{key.Replace('.', '_').Replace('-', '_')}") ?? key;

    public static string Of(Setting setting) => Of(setting.Key);
}
