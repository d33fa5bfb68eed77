using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PilotReview.Core.Access;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using PilotReview.Web;
using Xunit;

namespace PilotReview.Browser.Tests;

/// <summary>A product with a ward of twelve branches that has entered nothing yet, its official, and an appraiser. Made up.</summary>
internal sealed class EntryHouse : IAsyncDisposable
{
    public const string Official = "phuong.nhaplieu";
    public const string SecondOfficial = "phuong.nhaplieu2";
    public const string Appraiser = "ban.tochuc";

    private const string Password = "con meo treo cay cau";

    private readonly WebApplication _app;

    private EntryHouse(WebApplication app, TempDatabase database) => (_app, Database) = (app, database);

    public TempDatabase Database { get; }

    public string Root => _app.Urls.First() + "/";

    public static async Task<EntryHouse> OpenAsync(int branches = 12)
    {
        var database = await TempDatabase.CreateAsync();
        await EntryOffice.SeedAsync(database, branches);
        var app = WebApp.Build(
            ["--urls", "http://127.0.0.1:0", "--database", database.File, "--PilotReview:Keys", Path.Combine(database.Folder, "keys")],
            builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.StartAsync();
        var house = new EntryHouse(app, database);
        var ward = database.CreateDbContext().Units.First(unit => unit.Code == EntryOffice.Ward).Id;
        await house.AddAccountAsync("quan.tri", Role.Administrator, null);
        await house.AddAccountAsync(Official, Role.WardOfficial, ward);
        await house.AddAccountAsync(SecondOfficial, Role.WardOfficial, ward);
        await house.AddAccountAsync(Appraiser, Role.Appraiser, null);
        return house;
    }

    /// <summary>A window of somebody who has signed in.</summary>
    public async Task<Visitor> VisitAsync(Product product, string account, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var visitor = await product.VisitAsync(width, scheme, address: Root);
        await visitor.OpenAsync("sign-in");
        await visitor.Page.Locator("input[autocomplete=username]").FillAsync(account);
        await visitor.Page.Locator("input[type=password]").FillAsync(Password);
        await visitor.Page.Locator("form:has(input[type=password]) button[type=submit]").ClickAsync();
        await visitor.Page.WaitForURLAsync(Root);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task AddAccountAsync(string name, Role role, int? unit)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var result = await accounts.CreateAsync(new Account { UserName = name, Role = role, UnitId = unit, Post = name }, Password);
        Assert.True(result.Succeeded);
    }
}
