using System.Text;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Network;

/// <summary>Refuses who is not on the office's own network, whatever the path. The address is the one behind the proxies that are known.</summary>
public sealed class LanOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (OfficeNetwork.Holds(http.Connection.RemoteIpAddress))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            BothLanguages.Say(NetworkText.ResourceManager, nameof(NetworkText.OutsideRefused)), Encoding.UTF8, http.RequestAborted);
    }
}
