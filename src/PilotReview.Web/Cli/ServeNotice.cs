using PilotReview.Core;
using PilotReview.Web.Access;
using PilotReview.Web.Localization;
using PilotReview.Web.Logs;
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
        if (options.LeftAnchorFile.Length > 0)
        {
            await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.OfficeAnchorsLeft), options.LeftAnchorFile));
        }

        if (!FileLog.CanBeWritten(options))
        {
            await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.LogUnwritable), options.Logs));
        }

        await output.WriteLineAsync(await HowToEnterAsync(app.Services, options, token));
        await output.WriteLineAsync(VerbTexts.Say(nameof(CliText.StopHint)));
    }

    private static async Task<string> HowToEnterAsync(IServiceProvider services, PilotReviewOptions options, CancellationToken token)
    {
        if (await services.GetRequiredService<DemoDoor>().IsOpenAsync(token))
        {
            return VerbTexts.Say(nameof(CliText.DemoOpen));
        }

        return await services.GetRequiredService<FirstRun>().IsNeededAsync(token)
            ? VerbTexts.Say(nameof(CliText.AdministratorNeeded), CreateAdminCommand(options))
            : VerbTexts.Say(nameof(CliText.PasswordNeeded));
    }

    /// <summary>As it is typed in the folder of the program, for the database that is served.</summary>
    private static string CreateAdminCommand(PilotReviewOptions options)
    {
        var program = OperatingSystem.IsWindows() ? @".\pilotreview.exe" : "./pilotreview";
        var database = PilotReviewOptions.OfOffice().IsOn(options.Database) ? string.Empty : $" {WebApp.DatabaseOption} \"{options.Database}\"";
        return $"{program} create-admin --user quan.tri{database}";
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
