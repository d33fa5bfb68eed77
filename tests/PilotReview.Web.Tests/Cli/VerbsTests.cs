using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class VerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-verbs-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("migrate", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    public async Task Help_IsGivenInBothLanguages(params string[] args)
    {
        Assert.Equal(ExitCodes.Done, await RunAsync(args));
        Assert.Contains("cơ sở dữ liệu", _output.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("database", _output.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("migrate", "--no-such-option")]
    [InlineData("serve", "--urls", "nowhere")]
    [InlineData("backup", "--check", "a.db", "--list")]
    [InlineData("backup", "--check", "a.db", "--to", "folder")]
    [InlineData("restore")]
    [InlineData("restore", "a.db")]
    [InlineData("restore", "a.db", "--to", "b.db", "--replace")]
    [InlineData("restore", "a.db", "--to", "b.db", "--database", "c.db")]
    [InlineData("--urls", "ftp://localhost")]
    public async Task WrongUsage_IsTwo(params string[] args)
    {
        Assert.Equal(ExitCodes.WrongUsage, await RunAsync(args));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task Migrate_NewFile_MakesFolderAndTables()
    {
        var file = Path.Combine(_folder, "new", "p.db");
        Assert.Equal(ExitCodes.Done, await RunAsync("migrate", "--database", file, "--json"));
        using var answer = JsonDocument.Parse(_output.ToString());
        Assert.Equal(file, answer.RootElement.GetProperty("database").GetString());
        Assert.NotEqual(0, answer.RootElement.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task Migrate_Twice_HasNothingToDo()
    {
        var file = Path.Combine(_folder, "p.db");
        await RunAsync("migrate", "--database", file);
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("migrate", "--database", file, "--json"));
        using var answer = JsonDocument.Parse(_output.ToString());
        Assert.Equal(0, answer.RootElement.GetProperty("applied").GetArrayLength());
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    public async Task NotADatabase_IsOneSentence(string verb)
    {
        var file = Path.Combine(_folder, "letter.db");
        await File.WriteAllTextAsync(file, new string('x', 8192), TestContext.Current.CancellationToken);
        await RefusedInOneSentenceAsync(nameof(CliText.DatabaseNotOne), file, verb, "--database", file);
    }

    [Fact]
    public async Task FolderInsteadOfFile_IsOneSentence() =>
        await RefusedInOneSentenceAsync(nameof(CliText.DatabaseCannotOpen), _folder, "migrate", "--database", _folder);

    [Fact]
    public async Task FolderThatCannotBeMade_IsOneSentence()
    {
        var blocker = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(blocker, "x", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Refused, await RunAsync("migrate", "--database", Path.Combine(blocker, "p.db")));
        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public async Task LockedDatabase_IsOneSentence()
    {
        await using var database = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = other.BeginTransaction(deferred: false);
        await RefusedInOneSentenceAsync(nameof(CliText.DatabaseLocked), database.File, "migrate", "--database", database.File);
    }

    [Fact]
    public async Task AddressInUse_IsOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await RefusedInOneSentenceAsync(nameof(CliText.AddressInUse), url, "--urls", url, "--database", Path.Combine(_folder, "p.db"));
    }

    private async Task RefusedInOneSentenceAsync(string key, string subject, params string[] args)
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync(args));
        Assert.Equal(VerbTexts.Say(key, subject), _error.ToString().Trim());
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
