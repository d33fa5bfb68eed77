using System.Text.RegularExpressions;
using PilotReview.Web.Options;

namespace PilotReview.Web.Network;

/// <summary>Takes the path under which the product lies on its host from every request, so that the rest of the program need not know it. A proxy in front
/// may have taken it already; one that is known may also have said it, and then its word counts.</summary>
public sealed partial class BasePath(RequestDelegate next, PilotReviewOptions options)
{
    /// <summary>Headers that a browser does not send.</summary>
    internal static readonly string[] SignsOfAProxy =
        ["Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Original-For"];

    /// <summary>Whether a setting names such a path, or none.</summary>
    public static bool IsValid(string path) => Valid().IsMatch(path) && !path.Split('/').Any(part => part is "." or "..");

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var given = request.PathBase.HasValue ? request.PathBase : new PathString(options.PathBase);
        if (!given.HasValue)
        {
            return next(http);
        }

        var isUnder = request.Path.StartsWithSegments(given, out var rest);
        if (NeedsRedirect(request, given, isUnder, rest))
        {
            http.Response.Redirect(given.ToUriComponent() + (isUnder && rest.HasValue ? rest.ToUriComponent() : "/") + request.QueryString.ToUriComponent());
            return Task.CompletedTask;
        }

        request.PathBase = given;
        request.Path = isUnder ? rest : request.Path;
        return next(http);
    }

    /// <summary>A page comes to life only at an address that begins with the base as it is written. The bare host leads there too, but not behind a proxy:
    /// one that takes the base away would be sent round in a circle.</summary>
    private static bool NeedsRedirect(HttpRequest request, PathString given, bool isUnder, PathString rest)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        return isUnder
            ? !rest.HasValue || !request.Path.StartsWithSegments(given, StringComparison.Ordinal)
            : request.Path == "/" && !SignsOfAProxy.Any(request.Headers.ContainsKey);
    }

    [GeneratedRegex("^(/[A-Za-z0-9._~-]+)*$")]
    private static partial Regex Valid();
}
