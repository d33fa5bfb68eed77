using System.Net;
using System.Text;
using Microsoft.AspNetCore.HttpOverrides;
using PilotReview.Web.Localization;
using PilotReview.Web.Options;

namespace PilotReview.Web.Network;

/// <summary>Refuses who is not on the office's own network, whatever the path. The address is the one behind the proxies that are known. A proxy that the settings do not name would
/// make everybody look like its own machine, so what can be seen to come through one is refused too.</summary>
public sealed class LanOnly(RequestDelegate next, PilotReviewOptions options)
{
    /// <summary>What the program itself adds when it has taken a known proxy's entry off.</summary>
    private static readonly string[] OfThisProgram = ["X-Original-For"];

    private readonly bool _knowsProxyHere = options.Proxies.Select(NetworkList.Find).Any(network => network?.Contains(IPAddress.Loopback) == true || network?.Contains(IPAddress.IPv6Loopback) == true);

    public Task InvokeAsync(HttpContext http)
    {
        var sentence = Refusal(http);
        if (sentence is null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            BothLanguages.Say(NetworkText.ResourceManager, sentence), Encoding.UTF8, http.RequestAborted);
    }

    private string? Refusal(HttpContext http)
    {
        var from = http.Connection.RemoteIpAddress;
        if (!OfficeNetwork.Holds(from))
        {
            return nameof(NetworkText.OutsideRefused);
        }

        var isFromHere = from is null || IPAddress.IsLoopback(from);
        return (isFromHere && !_knowsProxyHere && BasePath.SignsOfAProxy.Except(OfThisProgram).Any(http.Request.Headers.ContainsKey)) || NamesSomebodyOutside(http.Request.Headers)
            ? nameof(NetworkText.ProxyUnnamed)
            : null;
    }

    /// <summary>The entries of known proxies have been taken off by now; words in place of an address tell nothing.</summary>
    private static bool NamesSomebodyOutside(IHeaderDictionary headers) =>
        headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedForHeaderName).Concat(headers.GetCommaSeparatedValues("X-Real-IP")).Any(entry => IPEndPoint.TryParse(entry, out var end) && !OfficeNetwork.Holds(end.Address));
}
