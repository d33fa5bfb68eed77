using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PilotReview.Testing;
using PilotReview.Web;
using PilotReview.Web.Access;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>The whole job of an administrator: from the server's command line to an account whose open pages end when its unit changes.</summary>
[Collection(nameof(OfficeCollection))]
public sealed class AccountsJobTests(Product product) : IAsyncLifetime
{
    private const string Password = "con meo treo cay cau";
    private const string Ward = "phuong1.nhaplieu";

    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-accounts-").FullName;
    private WebApplication? _app;
    private string _oneTime = string.Empty;

    private string Root => (_app?.Urls.First() ?? throw new InvalidOperationException("The product has not started.")) + "/";

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "sample.db");
        await TempDatabase.WriteSampleAsync(file);
        _app = WebApp.Build(
            ["--urls", "http://127.0.0.1:0", "--database", file, "--PilotReview:Keys", Path.Combine(_folder, "keys")],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                // an open page asks every second, so that the test need not wait a minute
                builder.Services.AddSingleton(new SessionCheck(TimeSpan.FromSeconds(1)));
            });
        var output = new StringWriter();
        Assert.Equal(ExitCodes.Done, await Verbs.RunAsync(["create-admin", "--user", "quan.tri", "--database", file, "--json"], output, TextWriter.Null));
        using var answer = JsonDocument.Parse(output.ToString());
        _oneTime = answer.RootElement.GetProperty("oneTimePassword").GetString() ?? string.Empty;
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Administrator_MakesAnAccount_AndAChangeOfItsUnitEndsItsOpenPage()
    {
        await using var admin = await product.VisitAsync(address: Root);
        await EnterAsync(admin, "quan.tri", _oneTime);
        await admin.Page.Locator("nav a[href='accounts']").ClickAsync();
        await admin.Page.Locator(".head a.btn.pri").ClickAsync();
        await CheckAsync(admin);
        await admin.Page.Locator("#name").FillAsync(Ward);
        await admin.Page.Locator("#post").FillAsync("Đảng ủy Phường 1, nhập số liệu");
        await admin.Page.Locator("input[name=role][value=WardOfficial]").CheckAsync();
        await admin.Page.Locator("#unit").FillAsync("P1");
        await admin.Page.Locator("form.frm button").ClickAsync();
        var secret = await admin.Page.Locator(".word").InnerTextAsync();
        await CheckAsync(admin);

        await using var ward = await product.VisitAsync(address: Root);
        await EnterAsync(ward, Ward, secret);
        await ward.OpenAsync("units");
        await ward.Page.Locator("main input[type=search]").FillAsync("P1-K1");
        await ward.Page.Locator("main input[type=search]").PressAsync("Enter");
        await Assertions.Expect(ward.Page.Locator("main a[href*='units/P1-K1']").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await admin.OpenAsync("accounts");
        await CheckAsync(admin);
        await admin.Page.Locator("main table a").Filter(new() { HasText = "Phường 1" }).ClickAsync();
        await CheckAsync(admin);
        await admin.Page.Locator("#unit").FillAsync("P2");
        await admin.Page.Locator("form.frm button").First.ClickAsync();
        await Assertions.Expect(admin.Page.Locator(".done")).ToBeVisibleAsync();

        // nobody touches the ward's page
        await ward.Page.WaitForURLAsync("**/sign-in?return=*", new() { Timeout = 60_000 });
        await SignInAsync(ward, Ward, Password);
        await ward.Page.WaitForURLAsync("**/units**");
        Assert.Equal(404, (await ward.OpenAsync("units/P1"))?.Status);
        Assert.Equal(200, (await ward.OpenAsync("units/P2"))?.Status);
        admin.AssertNoFaults();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, "vi-VN")]
    [InlineData(390, ColorScheme.Dark, "en-GB")]
    public async Task Pages_AreAccessibleAndWhole(int width, ColorScheme scheme, string culture)
    {
        await using var visitor = await product.VisitAsync(width, scheme, address: Root);
        await visitor.Page.GotoAsync($"language?c={culture}&return=%2F");
        await SignInAsync(visitor, "quan.tri", _oneTime);
        await visitor.Page.WaitForURLAsync("**/account/password");
        await CheckAsync(visitor);
        await ChooseAsync(visitor, "x");
        await CheckAsync(visitor);
        await ChooseAsync(visitor, Password);
        await visitor.Page.WaitForURLAsync(Root);
        foreach (var path in new[] { "account", "account/password", "accounts", "accounts/new", "accounts/1", "accounts?q=nobody", "sign-in/code" })
        {
            await visitor.OpenAsync(path);
            await CheckAsync(visitor);
        }

        await visitor.OpenAsync("account/second-factor");
        await CheckAsync(visitor);
        await visitor.Page.Locator("#start-password").FillAsync(Password);
        await visitor.Page.Locator("form.frm:not([hidden]) button.pri").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".qr")).ToBeVisibleAsync();
        await CheckAsync(visitor);
        visitor.AssertNoFaults();
    }

    private static async Task EnterAsync(Visitor visitor, string name, string oneTime)
    {
        await visitor.Page.GotoAsync("sign-in");
        await SignInAsync(visitor, name, oneTime);
        await visitor.Page.WaitForURLAsync("**/account/password");
        await ChooseAsync(visitor, Password);
        await visitor.Page.WaitForURLAsync(url => !url.Contains("account", StringComparison.Ordinal));
        await visitor.SettleAsync();
    }

    private static async Task SignInAsync(Visitor visitor, string name, string password)
    {
        await visitor.Page.Locator("#account").FillAsync(name);
        await visitor.Page.Locator("#password").FillAsync(password);
        await visitor.Page.Locator("form.fields button").ClickAsync();
    }

    private static async Task ChooseAsync(Visitor visitor, string password)
    {
        await visitor.Page.Locator("#chosen").FillAsync(password);
        await visitor.Page.Locator("#again").FillAsync(password);
        await visitor.Page.Locator("form.frm button").ClickAsync();
    }

    private static async Task CheckAsync(Visitor visitor)
    {
        await visitor.SettleAsync();
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
        await visitor.AssertFitsAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync();
    }
}
