using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;
using PilotReview.Web;
using PilotReview.Web.Options;

namespace PilotReview.Testing;

/// <summary>The whole web host on a free port, with a database of its own.</summary>
public sealed class TestWeb : IAsyncDisposable
{
    public const string Password = "mot mat khau dai";
    public const string Administrator = "quan.tri";
    public const string Production = "Production";

    private const int FewIterations = 100;

    private readonly WebApplication _app;
    private readonly Dictionary<Role, int> _signedIn = [];

    private TestWeb(WebApplication app, TempDatabase database)
    {
        _app = app;
        Database = database;
    }

    public TempDatabase Database { get; }

    /// <summary>Where the first page lies, with the path under which the host was told to serve it.</summary>
    public Uri Address => new(_app.Urls.Single() + Services.GetRequiredService<PilotReviewOptions>().PathBase + "/");

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it. In Production there is an administrator, <see cref="Administrator"/>, who never signs in: without one, no page is served.</summary>
    /// <param name="settings">Further settings, as they are written on the command line.</param>
    /// <param name="hasSample">Whether the database holds the sample scenario.</param>
    /// <param name="hasDraft">The sample with a review that is still a draft (<see cref="TempDatabase.DraftReview"/>).</param>
    public static async Task<TestWeb> StartAsync(
        string environment = Production, Action<WebApplicationBuilder>? configure = null, string[]? settings = null, bool? hasAdministrator = null, bool hasSample = false, bool hasDraft = false)
    {
        var database = hasDraft ? await TempDatabase.CreateWithDraftAsync() : hasSample ? await TempDatabase.CreateWithSampleAsync() : await TempDatabase.CreateAsync();
        var app = WebApp.Build(
            [
                WebApp.UrlsOption, "http://127.0.0.1:0",
                WebApp.DatabaseOption, database.File,
                "--environment", environment,
                "--PilotReview:Keys", Path.Combine(database.Folder, "keys"),
                "--PilotReview:Logs", Path.Combine(database.Folder, "logs"),
                "--Logging:LogLevel:Default", "None",
                "--Logging:LogLevel:Microsoft.AspNetCore", "None",
                .. settings ?? [],
            ],
            builder =>
            {
                // hundreds of accounts are made: their passwords need not be hard to guess
                builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = FewIterations);
                configure?.Invoke(builder);
            });
        await app.StartAsync();
        var web = new TestWeb(app, database);
        if (hasAdministrator ?? environment == Production)
        {
            await web.AddAccountAsync(Administrator, Role.Administrator);
        }

        return web;
    }

    /// <summary>A browser without scripts: keeps cookies, follows no redirect.</summary>
    public TestBrowser Open() => new(Address);

    public async Task AddAccountAsync(string name, Role role, int? unitId = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = name, Role = role, UnitId = unitId, Post = name };
        var result = await accounts.CreateAsync(account, Password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }

    /// <summary>A new account of that role, signed in through the form; the first of a role is called after it.</summary>
    public async Task<TestBrowser> SignInAsync(Role role, int? unitId = null)
    {
        var name = $"test.{role}".ToLowerInvariant();
        var before = _signedIn.GetValueOrDefault(role);
        (_signedIn[role], name) = (before + 1, before == 0 ? name : $"{name}.{before + 1}");
        await AddAccountAsync(name, role, unitId);
        var browser = Open();
        var answer = await browser.SignInAsync(name, Password);
        if (answer.Headers.Location is null)
        {
            throw new InvalidOperationException($"{name} could not sign in.");
        }

        return browser;
    }

    /// <summary>Stops the program; its database stays until the test is done.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
