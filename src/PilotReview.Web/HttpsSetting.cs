namespace PilotReview.Web;

/// <summary>Whether the host was told to listen on an https address; without one, nothing is redirected.</summary>
public static class HttpsSetting
{
    private const string Scheme = "https://";

    public static bool IsOn(IConfiguration configuration)
    {
        var listed = (configuration[WebHostDefaults.ServerUrlsKey] ?? string.Empty).Split(';', StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? string.Empty);
        return configuration["HTTPS_PORTS"] is { Length: > 0 }
            || listed.Concat(endpoints).Any(url => url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase));
    }
}
