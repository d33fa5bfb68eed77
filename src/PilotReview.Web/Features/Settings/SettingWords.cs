using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Settings;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings;

/// <summary>What a setting does, and what its values and bounds are called, in the language of the page.</summary>
public static class SettingWords
{
    /// <summary>What it does, in one line.</summary>
    public static string PurposeOf(Setting setting) => Text("What", setting);

    /// <summary>A value with its unit: 14 pt, ngày 10 tháng sau.</summary>
    public static string ValueOf(Setting setting, string value) => Find($"Value_{Code(setting)}_{value}") ?? Text("Value", setting).With(
        setting.Least is null ? value : Formats.Whole(int.Parse(value, CultureInfo.InvariantCulture), CultureInfo.CurrentUICulture));

    /// <summary>What may be entered.</summary>
    public static string BoundsOf(Setting setting) => setting switch
    {
        { Choices.Count: > 0 } => SettingsText.BoundsChoice.With(string.Join(SettingsText.Or, setting.Choices.Select(choice => ValueOf(setting, choice)))),
        { Least: { } least, Most: { } most } => SettingsText.BoundsNumber.With(
            Formats.Whole(least, CultureInfo.CurrentUICulture), Formats.Whole(most, CultureInfo.CurrentUICulture)),
        { IsAddress: true, Longest: { } most } => SettingsText.BoundsAddress.With(most),
        { Longest: { } longest } => SettingsText.BoundsWords.With(longest),
        _ => SettingsText.BoundsTime,
    };

    public static string GroupOf(SettingGroup group) => SettingsText.ResourceManager.GetString($"Group_{group}") ?? group.ToString();

    /// <summary>From when a new value holds, and what it does not touch.</summary>
    public static string RuleOf(SettingGroup group) => SettingsText.ResourceManager.GetString($"Rule_{group}") ?? string.Empty;

    private static string Text(string kind, Setting setting) => Find($"{kind}_{Code(setting)}") ?? setting.Key;

    private static string? Find(string key) => SettingsText.ResourceManager.GetString(key);

    private static string Code(Setting setting) => setting.Key.Replace('.', '_').Replace('-', '_');
}
