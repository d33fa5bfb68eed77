using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The product itself on a free port with the sample in a database of its own, and one Chromium. Shared by the browser tests of a collection.</summary>
public sealed class Product : IAsyncLifetime
{
    private readonly Dictionary<Role, string> _signedIn = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-browser-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the product, without a stroke at the end.</summary>
    public string Address => _app?.Urls.First() ?? throw new InvalidOperationException("The product has not started.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _app = await StartHostAsync(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>Starts the product with the sample in a database in that folder.</summary>
    public static async Task<WebApplication> StartHostAsync(string folder, params string[] settings)
    {
        var file = Path.Combine(folder, "sample.db");
        await TempDatabase.WriteSampleAsync(file);
        var app = WebApp.Build(
            ["--urls", "http://127.0.0.1:0", "--database", file, "--environment", "Development", .. settings],
            builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.StartAsync();
        return app;
    }

    /// <summary>A new window, signed in as <paramref name="role"/>; the form is gone through once a role.</summary>
    public async Task<Visitor> VisitAsAsync(Role role, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (!_signedIn.TryGetValue(role, out var cookies))
        {
            await using var first = await VisitAsync();
            await first.SignInAsync(role);
            cookies = await first.Page.Context.StorageStateAsync();
            _signedIn.Add(role, cookies);
        }

        return await VisitAsync(width, scheme, cookies);
    }

    /// <summary>A new window. Skips the test where there is no Chromium, or fails it where browser tests are required.</summary>
    /// <param name="address">Of another host than the product's own.</param>
    public async Task<Visitor> VisitAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, string? cookies = null, string? address = null)
    {
        if (_browser is null)
        {
            Assert.False(Chromium.IsRequired, "Browser tests are required, but no Chromium was found on PATH or in CHROMIUM_PATH.");
            Assert.Skip("No Chromium on PATH or in CHROMIUM_PATH: browser tests are skipped.");
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            AcceptDownloads = true,
            StorageState = cookies,
        });
        return new Visitor(await context.NewPageAsync(), address ?? Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
