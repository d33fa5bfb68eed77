using PilotReview.Core;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;
using PilotReview.Web.Network;
using PilotReview.Web.Options;

namespace PilotReview.Web.Cli;

/// <summary>What the terminal says once the program serves: where it is, and how to sign in.</summary>
public static class ServeNotice
{
    public static async Task WriteAsync(WebApplication app, TextWriter output, CancellationToken token)
    {
        var options = app.Services.GetRequiredService<PilotReviewOptions>();
        foreach (var url in app.Urls)
        {
            await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.Listening), url + options.PathBase));
        }

        await WriteAboutHttpsAsync(app, output);

        await output.WriteLineAsync(VerbTexts.Say(await HowToEnterAsync(app.Services, token)));
        await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.StopHint)));
    }

    private static async Task<string> HowToEnterAsync(IServiceProvider services, CancellationToken token)
    {
        if (await services.GetRequiredService<DemoDoor>().IsOpenAsync(token))
        {
            return nameof(CliText.DemoOpen);
        }

        return await services.GetRequiredService<FirstRun>().IsNeededAsync(token) ? nameof(CliText.AdministratorNeeded) : nameof(CliText.PasswordNeeded);
    }

    private static async Task WriteAboutHttpsAsync(WebApplication app, TextWriter output)
    {
        if (!HttpsSetting.IsOn(app.Configuration))
        {
            await output.WriteLineAsync(BothLanguages.Say(NetworkText.ResourceManager, nameof(NetworkText.PlainHttp)));
            return;
        }

        var time = app.Services.GetRequiredService<TimeProvider>();
        if (app.Services.GetService<SiteCertificate>() is { } certificate && certificate.Left(time) <= SiteCertificate.Warning)
        {
            await output.WriteLineAsync(BothLanguages.Say(
                NetworkText.ResourceManager, nameof(NetworkText.CertificateEnding), certificate.Left(time).Days, Formats.Date(certificate.LastDay(time))));
        }
    }
}
