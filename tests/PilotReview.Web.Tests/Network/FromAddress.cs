using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace PilotReview.Web.Tests.Network;

/// <summary>Lets a test ask from another address: the header names it, before the program sees the request.</summary>
internal sealed class FromAddress : IStartupFilter
{
    public const string Header = "X-Test-From";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, FromAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, then) =>
        {
            if (IPAddress.TryParse(http.Request.Headers[Header], out var address))
            {
                http.Connection.RemoteIpAddress = address;
            }

            return then(http);
        });
        next(app);
    };
}
