using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Testing;
using PilotReview.Web.Health;
using Xunit;

namespace PilotReview.Web.Tests.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private TestWeb? _web;

    private TestWeb Web => _web ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _web = await TestWeb.StartAsync();

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    [Fact]
    public async Task Ready_AllThere_IsOkAndTellsNothingOfTheMachine()
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(Urls.Ready);
        var text = await Read(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"ready":true,"checks":{"database":true,"schema":true,"writable":true,"disk":true}}""", text);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData(Urls.Health)]
    [InlineData(Urls.Ready)]
    public async Task Head_IsAnsweredLikeGet(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(Web.Address, address));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("DROP TABLE SampleMarks")]
    [InlineData("DELETE FROM __EFMigrationsHistory")]
    public async Task Ready_SchemaNotWhole_NamesTheCheck_WhileTheProgramAnswers(string sql)
    {
        await using (var db = Web.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
        }

        await FailsAloneAsync(Readiness.Schema);
    }

    [Fact]
    public async Task Ready_FileIsNoDatabaseAnyMore_NamesTheChecks_WhileTheProgramAnswers()
    {
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Web.Database.File, new string('?', 4096), TestContext.Current.CancellationToken);
        Assert.Equal([Readiness.Database, Readiness.Schema, Readiness.Writable], await FailedAsync());
    }

    [Fact]
    public async Task Ready_LockHeldByAnother_IsNotWritable()
    {
        await using var other = new SqliteConnection($"Data Source={Web.Database.File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = other.BeginTransaction(deferred: false);
        await FailsAloneAsync(Readiness.Writable);
    }

    private async Task FailsAloneAsync(string check) => Assert.Equal([check], await FailedAsync());

    /// <summary>The checks that failed; the program itself answers.</summary>
    private async Task<List<string>> FailedAsync()
    {
        using var browser = Web.Open();
        using var answer = await browser.GetAsync(Urls.Ready);
        using var json = JsonDocument.Parse(await Read(answer));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        using var alive = await browser.GetAsync(Urls.Health);
        Assert.Equal("ok", await Read(alive));
        return [.. json.RootElement.GetProperty("checks").EnumerateObject().Where(one => !one.Value.GetBoolean()).Select(one => one.Name)];
    }

    private static Task<string> Read(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
