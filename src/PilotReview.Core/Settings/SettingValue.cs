namespace PilotReview.Core.Settings;

/// <summary>What a setting is from a day on, until its next row. Who set it stands in the log.</summary>
public sealed class SettingValue
{
    public int Id { get; init; }

    /// <summary>Code of the <see cref="Setting"/>.</summary>
    public required string Key { get; init; }

    /// <summary>First day on which the value holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>In the spelling that <see cref="Setting.Read"/> accepts.</summary>
    public required string Value { get; set; }
}
