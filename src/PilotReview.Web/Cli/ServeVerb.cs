using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Data;
using PilotReview.Data.Audit;
using PilotReview.Web.Features.Backups;
using PilotReview.Web.Features.Observations;
using PilotReview.Web.Localization;
using PilotReview.Web.Network;
using PilotReview.Web.Options;

namespace PilotReview.Web.Cli;

/// <summary><c>serve</c>: brings the database up to date and serves the pages until it is stopped.</summary>
public static class ServeVerb
{
    public static Command Create()
    {
        var command = new Command("serve", VerbTexts.Say(nameof(CliText.Serve)));
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command serve: the verb itself, and the program without a verb.</summary>
    public static void AddTo(Command command)
    {
        var urls = new Option<string?>(WebApp.UrlsOption) { Description = VerbTexts.Say(nameof(CliText.Urls)), HelpName = "urls" };
        urls.Validators.Add(RefuseInvalidUrls);
        var database = VerbOptions.Database();
        command.Add(urls);
        command.Add(database);
        command.Runs((call, token) => ServeAsync(call, HostArguments(call.Value(urls), call.Value(database)), token));
    }

    private static string[] HostArguments(string? urls, string? database)
    {
        List<string> arguments = [];
        if (urls is not null)
        {
            arguments.AddRange([WebApp.UrlsOption, urls]);
        }

        if (database is not null)
        {
            arguments.AddRange([WebApp.DatabaseOption, Path.GetFullPath(database)]);
        }

        return [.. arguments];
    }

    private static async Task<int> ServeAsync(VerbCall call, string[] arguments, CancellationToken token)
    {
        await using var app = WebApp.Build(arguments, builder => builder.Services.AddNightlyBackup());
        await PrepareAsync(call, app.Services, token);
        await ListenAsync(app, token);
        await ServeNotice.WriteAsync(app, call.Output, token);
        await app.WaitForShutdownAsync(token);
        return ExitCodes.Done;
    }

    /// <summary>Makes the folders, brings the database up to date and, in Development, loads the sample into an empty one.</summary>
    private static async Task PrepareAsync(VerbCall call, IServiceProvider services, CancellationToken token)
    {
        var options = services.GetRequiredService<PilotReviewOptions>();
        PrivateFolder.Create(options.Keys);
        try
        {
            await MigrateVerb.MigrateAsync(services, token);
            await AnchorAsync(call, services, token);
            if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                await services.GetRequiredService<SampleScenario>().SeedWhenEmptyAsync(SampleScenario.Default, token);
            }
        }
        catch (SqliteException fault)
        {
            throw new DatabaseFaultException(options.Database, fault);
        }
    }

    private static async Task AnchorAsync(VerbCall call, IServiceProvider services, CancellationToken token)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(token);
        var anchors = services.GetRequiredService<AnchorFile>();
        if (!anchors.TryAppend(await AuditHeads.ReadAsync(db, token), "start"))
        {
            await call.Error.WriteLineAsync(VerbTexts.Say(nameof(CliText.AnchorUnwritable), anchors.Problem ?? string.Empty));
        }
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken token)
    {
        try
        {
            await app.StartAsync(token);
        }
        catch (InvalidOperationException) when (HttpsSetting.IsOn(app.Configuration) && app.Services.GetService<SiteCertificate>() is null)
        {
            throw new OptionsRefusedException([BothLanguages.Say(
                NetworkText.ResourceManager, nameof(NetworkText.CertificateNeeded), $"{PilotReviewOptions.Section}:{nameof(PilotReviewOptions.Certificate)}")]);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            throw new AddressFaultException(app.Configuration[WebHostDefaults.ServerUrlsKey] ?? string.Empty, fault);
        }
    }

    private static void RefuseInvalidUrls(OptionResult result)
    {
        var urls = result.Tokens.SelectMany(token => token.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var url in urls.Where(url => !IsListenable(url)))
        {
            result.AddError(VerbTexts.Say(nameof(CliText.InvalidUrl), url));
        }
    }

    /// <summary>Kestrel's stars and plus signs for "every address" are no host names, so they are read as one.</summary>
    private static bool IsListenable(string url) =>
        Uri.TryCreate(url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
