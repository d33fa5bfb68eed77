using Microsoft.Data.Sqlite;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Features.Observations;
using Xunit;

namespace PilotReview.Web.Tests.Features.Backups;

/// <summary>The drill: what an office would do after it lost its machine, from the workbook to a page read on the restored database.</summary>
public sealed class RestoreDrillTests : IDisposable
{
    private const string Account = "ban.to.chuc";
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("pilotreview-elsewhere-").FullName;
    private readonly StringWriter _said = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task Drill_EveryRowComesBack_AndTheProgramServesIt()
    {
        SortedDictionary<string, List<string>> rows;
        var carried = Path.Combine(_elsewhere, "usb");
        await using (var office = await TestWeb.StartAsync())
        {
            await office.AddAccountAsync(Account, Role.Appraiser);
            var workbook = SampleScenario.FileOf(SampleScenario.Default) ?? string.Empty;
            await DoAsync("import", workbook, "--database", office.Database.File);
            // while the program serves
            rows = TableRows.Of(office.Database.File);
            await DoAsync("backup", "--to", carried, "--database", office.Database.File);
        }

        Assert.True(rows["Observations"].Count > 10_000);
        var backup = Assert.Single(Directory.EnumerateFiles(carried, "*.db"));
        var database = Path.Combine(_elsewhere, "new-machine", "pilotreview.db");
        await DoAsync("backup", "--check", backup);
        await DoAsync("restore", backup, "--to", database);
        var restored = TableRows.Of(database);
        Assert.Equal(rows.Keys, restored.Keys);
        Assert.All(rows, table => Assert.Equal(table.Value, restored[table.Key]));

        await DoAsync("migrate", "--database", database);
        await using var app = WebApp.Build(
        [
            WebApp.UrlsOption, "http://127.0.0.1:0", WebApp.DatabaseOption, database, "--environment", "Production",
            "--PilotReview:Keys", Path.Combine(_elsewhere, "keys"), "--Logging:LogLevel:Default", "None",
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new TestBrowser(new Uri(app.Urls.Single()));
        using var signedIn = await browser.SignInAsync(Account, TestWeb.Password);
        Assert.Equal("/", signedIn.Headers.Location?.AbsolutePath);
        Assert.Contains("SK-2021", await browser.ReadAsync(Urls.Reviews), StringComparison.Ordinal);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task DoAsync(params string[] args) => Assert.True(await Verbs.RunAsync(args, _said, _said) == ExitCodes.Done, _said.ToString());
}
