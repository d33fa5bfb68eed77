using System.Globalization;

namespace PilotReview.Core.Settings;

/// <summary>What a setting is about; one section of the screen each.</summary>
public enum SettingGroup
{
    Documents = 1,
    Deadlines,
    Reviews,
    SignIn,
    Backup,
}

/// <summary>One thing that the office decides: its code, what it may be, and what holds while nothing was decided.</summary>
/// <remarks>Values are text: a whole number within bounds, a time of day <c>HH:mm</c>, one of a list of choices, or a few words.</remarks>
public sealed record Setting
{
    private Setting(string key, SettingGroup group, string standard) => (Key, Group, Standard) = (key, group, standard);

    /// <summary>Stored with every value; never renamed.</summary>
    public string Key { get; }

    public SettingGroup Group { get; }

    /// <summary>What holds until the office decides.</summary>
    public string Standard { get; }

    /// <summary>Least whole number, inclusive; null when the setting is no number.</summary>
    public int? Least { get; private init; }

    public int? Most { get; private init; }

    /// <summary>What may be chosen; empty when the setting is no choice.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>Most letters of a setting in words of the office's own; null when it is none.</summary>
    public int? Longest { get; private init; }

    /// <summary>Its words are the base address of a site; stored without a stroke at the end.</summary>
    public bool IsAddress { get; private init; }

    public bool IsTime => Least is null && Longest is null && Choices.Count == 0;

    /// <summary>The value as it is stored; null when it is not one that the setting may have.</summary>
    public string? Read(string? text)
    {
        var trimmed = (text ?? string.Empty).Trim();
        if (Choices.Count > 0)
        {
            return Choices.Contains(trimmed, StringComparer.Ordinal) ? trimmed : null;
        }

        if (IsAddress && trimmed.Length > 0)
        {
            return ReadAddress(trimmed);
        }

        if (Longest is { } longest)
        {
            return trimmed.Length <= longest && !trimmed.Any(char.IsControl) ? trimmed.Normalize() : null;
        }

        if (IsTime)
        {
            return TimeOnly.TryParseExact(trimmed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? trimmed : null;
        }

        return int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    internal static Setting Whole(string key, SettingGroup group, int standard, int least, int most) =>
        new(key, group, standard.ToString(CultureInfo.InvariantCulture)) { Least = least, Most = most };

    internal static Setting Time(string key, SettingGroup group, string standard) => new(key, group, standard);

    /// <summary>Words of the office's own, at most so many letters; none until it says some, and none again when it says so.</summary>
    internal static Setting Words(string key, SettingGroup group, int longest) => new(key, group, string.Empty) { Longest = longest };

    /// <summary>The base address of a site, such as <c>https://pilotreview.local</c>; none until the office says one, and none again when it says so.</summary>
    internal static Setting Address(string key, SettingGroup group, int longest) => new(key, group, string.Empty) { Longest = longest, IsAddress = true };

    /// <summary>Scheme, host and path alone: what is printed must open for every reader.</summary>
    private string? ReadAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address is not { Host.Length: > 0, Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } || text.EndsWith('?') || text.EndsWith('#'))
        {
            return null;
        }

        // plain letters alone: what is printed is typed again by hand, and no spelling of a document may touch it
        var plain = new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri.TrimEnd('/');
        return plain.Length <= Longest ? plain : null;
    }

    internal static Setting Choice(string key, SettingGroup group, params string[] choices) => new(key, group, choices[0]) { Choices = choices };
}
