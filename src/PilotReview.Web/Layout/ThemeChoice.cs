namespace PilotReview.Web.Layout;

/// <summary>Light, dark, or as the machine is set. Kept in a cookie, so that the first page already has it.</summary>
public static class ThemeChoice
{
    public const string CookieName = "theme";
    public const string CascadeName = "theme";
    public const string Auto = "auto";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>In the order of the switch.</summary>
    public static IReadOnlyList<string> All { get; } = [Auto, Light, Dark];

    /// <summary>The theme of that name; the machine's own when there is none.</summary>
    public static string Of(string? name) => All.Contains(name) ? name! : Auto; // All holds no null

    /// <summary>For which media the dark colours are read; null for none. Paper is always light.</summary>
    public static string? DarkMedia(string theme) => theme switch
    {
        Dark => "screen",
        Auto => "screen and (prefers-color-scheme: dark)",
        _ => null,
    };

    public static string Name(string theme) => theme switch
    {
        Light => LayoutText.ThemeLight,
        Dark => LayoutText.ThemeDark,
        _ => LayoutText.ThemeAuto,
    };
}
