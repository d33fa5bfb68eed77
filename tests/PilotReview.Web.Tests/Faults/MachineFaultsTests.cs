using System.Net;
using AngleSharp.Html.Parser;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Testing;
using PilotReview.Web.Faults;
using Xunit;
using TestContext = Xunit.TestContext;

namespace PilotReview.Web.Tests.Faults;

/// <summary>What the machine can do to a page, with faults that SQLite itself makes.</summary>
public sealed class MachineFaultsTests
{
    private const string Name = "phuong1.nhaplieu";

    [Fact]
    public async Task FullDisk_IsKnown_EvenInsideAnotherException()
    {
        var fault = await FaultOfAsync(
            "Data Source=:memory:", "CREATE TABLE t(x)", "PRAGMA max_page_count = 3", "INSERT INTO t VALUES (randomblob(1000000))");
        Assert.Equal(MachineFault.DiskFull, MachineFaults.Of(fault));
        Assert.Equal(MachineFault.DiskFull, MachineFaults.Of(new DbUpdateException("saving", fault)));
    }

    [Theory]
    [InlineData(28, MachineFault.DiskFull)]
    [InlineData(unchecked((int)0x80070070), MachineFault.DiskFull)]
    [InlineData(2, null)]
    public void FileWithoutRoom_IsAFullDisk(int code, MachineFault? expected) => Assert.Equal(expected, MachineFaults.Of(new IOException("x", code)));

    [Fact]
    public async Task MissingFile_IsOutOfReach() => Assert.Equal(
        MachineFault.DatabaseOutOfReach, MachineFaults.Of(await FaultOfAsync("Data Source=/no/such/folder/p.db;Pooling=False", "SELECT 1")));

    [Fact]
    public void Bug_IsNoFaultOfTheMachine() => Assert.Null(MachineFaults.Of(new InvalidOperationException("bug")));

    [Theory]
    [InlineData(MachineFault.DatabaseLocked)]
    [InlineData(MachineFault.DatabaseReadOnly)]
    [InlineData(MachineFault.DatabaseOutOfReach)]
    [InlineData(MachineFault.DatabaseDamaged)]
    [InlineData(MachineFault.DiskFull)]
    public void Notice_SaysWhatHappenedAndUnderWhichNumber(MachineFault cause)
    {
        using var context = new ComponentContext();
        context.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var notice = context.Render<FaultNotice>(parameters => parameters.Add(part => part.Number, "1A2B3C4D").Add(part => part.Cause, cause));
        Assert.Equal(Text($"{cause}_Title"), notice.Find("h1").TextContent);
        Assert.Contains(Text($"{cause}_Body"), notice.Markup, StringComparison.Ordinal);
        Assert.Equal("1A2B3C4D", notice.Find(".mono").TextContent);
    }

    [Fact]
    public async Task LockedDatabase_IsSaidOnThePage()
    {
        await using var web = await StartAsync("PRAGMA busy_timeout = 100");
        await using var other = new SqliteConnection($"Data Source={web.Database.File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        using var browser = web.Open();
        await browser.ReadAsync(Urls.SignIn);
        await using var writing = other.BeginTransaction(deferred: false);
        // a wrong password is counted, which is written down
        using var answer = await browser.SignInAsync(Name, "wrong");
        await SaysAsync(answer, MachineFault.DatabaseLocked);
    }

    [Fact]
    public async Task ReadOnlyDatabase_IsSaidOnThePage()
    {
        await using var web = await StartAsync("PRAGMA busy_timeout = 100; PRAGMA query_only = 1");
        using var browser = web.Open();
        using var answer = await browser.SignInAsync(Name, "wrong");
        await SaysAsync(answer, MachineFault.DatabaseReadOnly);
    }

    [Fact]
    public async Task DamagedDatabase_IsSaidOnThePage_ToWhoIsSignedIn()
    {
        await using var web = await StartAsync("PRAGMA busy_timeout = 100");
        using var browser = web.Open();
        using var signedIn = await browser.SignInAsync(Name, TestWeb.Password);
        await using (var db = web.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", TestContext.Current.CancellationToken);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await File.WriteAllBytesAsync(web.Database.File, new byte[65536], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(web.Database.File, new string('x', 65536), TestContext.Current.CancellationToken);
        using var answer = await browser.GetAsync(Urls.Home);
        await SaysAsync(answer, MachineFault.DatabaseDamaged);
    }

    private static async Task<TestWeb> StartAsync(string pragmas)
    {
        var patience = new Patience(pragmas);
        var web = await TestWeb.StartAsync(
            configure: builder => builder.Services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(patience, patience.Commands)));
        await web.AddAccountAsync(Name, Role.WardOfficial);
        patience.IsOn = true;
        return web;
    }

    private static async Task SaysAsync(HttpResponseMessage answer, MachineFault cause)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(Text($"{cause}_Title"), page.QuerySelector("h1")?.TextContent);
        Assert.Matches("^[0-9A-F]{8}$", page.QuerySelector(".notice .mono")?.TextContent);
    }

    private static string Text(string key) => FaultsText.ResourceManager.GetString(key, Formats.Vietnamese) ?? throw new ArgumentException(key);

    private static async Task<SqliteException> FaultOfAsync(string connection, params string[] statements)
    {
        await using var db = new SqliteConnection(connection);
        return await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            await db.OpenAsync(TestContext.Current.CancellationToken);
            foreach (var statement in statements)
            {
                await using var command = db.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
        });
    }
}
