namespace PilotReview.Browser.Tests;

/// <summary>Finds a Chromium on this machine: <c>CHROMIUM_PATH</c>, or a usual name on the path. None: browser tests are skipped, unless
/// <c>PILOTREVIEW_BROWSER_TESTS=required</c>.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("PILOTREVIEW_BROWSER_TESTS") == "required";

    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator);
        return folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
