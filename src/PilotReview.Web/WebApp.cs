using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.WebEncoders;
using PilotReview.Data;
using PilotReview.Web.Access;
using PilotReview.Web.Faults;
using PilotReview.Web.Features;
using PilotReview.Web.Features.Backups;
using PilotReview.Web.Features.Reviews.Documents;
using PilotReview.Web.Features.Home;
using PilotReview.Web.Features.Organisation;
using PilotReview.Web.Features.Reviews;
using PilotReview.Web.Features.Reviews.Slides;
using PilotReview.Web.Features.Reviews.Snapshots;
using PilotReview.Web.Features.Reviews.Assessment;
using PilotReview.Web.Features.Setup;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Features.Claims;
using PilotReview.Web.Features.Visits;
using PilotReview.Web.Features.Workbooks;
using PilotReview.Web.Health;
using PilotReview.Web.Layout;
using PilotReview.Web.Limits;
using PilotReview.Web.Localization;
using PilotReview.Web.Logs;
using PilotReview.Web.Network;
using PilotReview.Web.Options;
using Radzen;

namespace PilotReview.Web;

/// <summary>Puts the web host together. Nothing is read from or written to disk but the settings and the folder of the log until it starts.</summary>
public static class WebApp
{
    public const string DatabaseOption = "--database";
    public const string UrlsOption = "--urls";

    private const string AntiforgeryCookieName = "pilotreview.form";

    /// <summary>An open page would otherwise hold a stopping host for half a minute.</summary>
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<string, string> Switches = new()
    {
        [DatabaseOption] = $"{PilotReviewOptions.Section}:{nameof(PilotReviewOptions.Database)}",
    };

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddCommandLine(args, Switches);
        // what keeps the program from starting is said in one sentence by the verb
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // that keys lie unsealed in their folder is said in the guide
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseStaticWebAssets();
        var options = PilotReviewOptions.Read(builder.Configuration, builder.Environment.ContentRootPath);
        options.LeavePlacesOf(PilotReviewOptions.OfOffice());
        builder.Logging.AddFileLog(options);
        builder.UseCertificate(options);
        // each does something only where it finds itself started as such a service
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = PilotReviewOptions.Section);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddRequestLimits();
        AddServices(builder, options);
        configure?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, PilotReviewOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(provider => options.Anchors(provider.GetRequiredService<TimeProvider>()));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = PatienceAtStop);
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteDatabase(options.Database);
        services.AddDataProtection().SetApplicationName(PilotReviewOptions.Section).PersistKeysToFileSystem(new DirectoryInfo(options.Keys));
        services.AddNetwork(options);
        services.AddAccess(CookieSuffix(options));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = AntiforgeryCookieName + CookieSuffix(options);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // pages over plain HTTP on the office network; over HTTPS compressed pages could leak their secrets by length
        services.AddResponseCompression();
        services.AddSingleton<Readiness>();
        services.AddSingleton<FaultLog>();
        services.AddExceptionHandler<FaultHandler>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<OfficeService>();
        services.AddFeatures();
        services.AddBackups(() => new BackupPlace(options.Database, options.Backups));
    }

    /// <summary>A cookie of the host itself is also sent below its paths: an installation there needs names of its own.</summary>
    private static string CookieSuffix(PilotReviewOptions options) => options.PathBase.Replace('/', '.');

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseNetwork();
        app.UseResponseCompression();
        if (HttpsSetting.IsOn(app.Configuration))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseRequestLocalization(Languages.Configure);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Urls.Rooted(Urls.Fault),
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute(Urls.Rooted(Urls.Problem), createScopeForStatusCodePages: true);
        app.Use(ReadThePageOfAProblem);
        // after the base was taken from the path, which a host that routes by itself would do too early for
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<FirstRunGate>();
        app.UseAuthentication();
        app.UseMiddleware<PasswordFirst>();
        app.UseAuthorization();
        // before the check of the token, after which a form without one cannot be read
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();
        app.Use(RefuseWithoutToken);
    }

    /// <summary>The framework would answer a form without a good token with an empty page of its own.</summary>
    private static Task RefuseWithoutToken(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>The page about a refused form is read, not sent a form: its token and its size have been judged.</summary>
    private static Task ReadThePageOfAProblem(HttpContext http, RequestDelegate next)
    {
        var isAboutAProblem = http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isAboutAProblem && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    private static void Map(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapAccess();
        app.MapLanguage();
        app.MapTheme();
        app.MapInbox();
        app.MapReports();
        app.MapDocuments();
        app.MapVisitReports();
        app.MapFigureTables();
        app.MapSnapshots();
        app.MapBackups();
        app.MapEntry();
        app.MapParagraphs();
        app.MapWorkbooks();
        app.MapClaims();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
