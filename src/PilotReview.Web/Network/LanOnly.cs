using System.Net;
using System.Text;
using Microsoft.AspNetCore.HttpOverrides;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Network;

/// <summary>Refuses who is not on the office's own network, whatever the path. The address is the one behind the proxies that are known. A proxy on this machine that the settings do
/// not name would make everybody look like this machine, so what it hands on is refused too.</summary>
public sealed class LanOnly(RequestDelegate next)
{
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

    private static string? Refusal(HttpContext http)
    {
        var from = http.Connection.RemoteIpAddress;
        if (!OfficeNetwork.Holds(from))
        {
            return nameof(NetworkText.OutsideRefused);
        }

        // the entries of known proxies have been taken off by now
        return (from is null || IPAddress.IsLoopback(from)) && http.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            ? nameof(NetworkText.ProxyUnnamed)
            : null;
    }
}
