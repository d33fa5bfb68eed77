using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Network;

namespace PilotReview.Web.Options;

/// <summary>What is wrong with the settings: one sentence for each fault, in both languages.</summary>
public static class OptionsFaults
{
    public static IReadOnlyList<string> Of(PilotReviewOptions options)
    {
        List<string> faults = [];
        AddPathFaults(faults, nameof(PilotReviewOptions.Database), options.Database);
        AddPathFaults(faults, nameof(PilotReviewOptions.Keys), options.Keys);
        if (options.Database.Length > 0 && Path.EndsInDirectorySeparator(options.Database))
        {
            faults.Add(Say(nameof(OptionsText.FileExpected), nameof(PilotReviewOptions.Database), options.Database));
        }

        if (options.DemoWard.Length > 0 && !UnitCode.IsValid(options.DemoWard))
        {
            faults.Add(Say(nameof(OptionsText.CodeExpected), nameof(PilotReviewOptions.DemoWard), options.DemoWard));
        }

        if (options.Backups.Contains('\0'))
        {
            faults.Add(Say(nameof(OptionsText.PathInvalid), nameof(PilotReviewOptions.Backups)));
        }

        AddNetworkFaults(faults, options);
        return faults;
    }

    private static void AddNetworkFaults(List<string> faults, PilotReviewOptions options)
    {
        if (!BasePath.IsValid(options.PathBase))
        {
            faults.Add(Say(nameof(OptionsText.BaseExpected), nameof(PilotReviewOptions.PathBase), options.PathBase));
        }

        faults.AddRange(options.Proxies.Where(entry => NetworkList.Find(entry) is null)
            .Select(entry => Say(nameof(OptionsText.ProxyExpected), nameof(PilotReviewOptions.Proxies), entry)));
    }

    private static void AddPathFaults(List<string> faults, string setting, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            faults.Add(Say(nameof(OptionsText.PathMissing), setting));
        }
        else if (path.Contains('\0'))
        {
            faults.Add(Say(nameof(OptionsText.PathInvalid), setting));
        }
    }

    private static string Say(string key, string setting, string value = "") =>
        BothLanguages.Say(OptionsText.ResourceManager, key, $"{PilotReviewOptions.Section}:{setting}", value);
}
