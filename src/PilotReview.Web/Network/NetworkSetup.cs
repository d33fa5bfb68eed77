using Microsoft.AspNetCore.HttpOverrides;
using PilotReview.Web.Options;

namespace PilotReview.Web.Network;

/// <summary>Where a request comes from and under which path, settled before anything else looks at it.</summary>
public static class NetworkSetup
{
    private const ForwardedHeaders Believed = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix;

    public static void AddNetwork(this IServiceCollection services, PilotReviewOptions options) =>
        // after whatever the environment may have set: only the setting of the product says who is believed
        services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            forwarded.ForwardedHeaders = options.Proxies.Count > 0 ? Believed : ForwardedHeaders.None;
            forwarded.ForwardLimit = null;
            foreach (var network in options.Proxies.Select(NetworkList.Find).OfType<System.Net.IPNetwork>())
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });

    /// <summary>Gives the https addresses the certificate of the settings.</summary>
    public static void UseCertificate(this WebApplicationBuilder builder, PilotReviewOptions options)
    {
        if (SiteCertificate.Load(options, TimeProvider.System) is not { } certificate)
        {
            return;
        }

        builder.Services.AddSingleton(_ => certificate);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.ServerCertificate = certificate.Own;
            https.ServerCertificateChain = certificate.Chain;
        }));
    }

    public static void UseNetwork(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<PilotReviewOptions>();
        if (options.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (options.LanOnly)
        {
            app.UseMiddleware<LanOnly>();
        }

        app.UseMiddleware<BasePath>();
    }
}
