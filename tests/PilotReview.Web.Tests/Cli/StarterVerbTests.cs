using System.Text.Json;
using Microsoft.Data.Sqlite;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class StarterVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-starter-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Seed_OfIndicators_LoadsTheSetWithoutFigures_AndAgainNothing()
    {
        var file = Path.Combine(_folder, "p.db");
        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--indicators", "--json", "--database", file));
        using var first = JsonDocument.Parse(_output.ToString());
        Assert.InRange(first.RootElement.GetProperty("indicators").GetArrayLength(), 20, 25);
        Assert.Equal(6, first.RootElement.GetProperty("scales").GetArrayLength());
        
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("seed", "--indicators", "--json", "--database", file));
        using var again = JsonDocument.Parse(_output.ToString());
        Assert.Equal(0, again.RootElement.GetProperty("indicators").GetArrayLength());
        Assert.Equal(first.RootElement.GetProperty("indicators").GetArrayLength(), again.RootElement.GetProperty("left").GetInt32());
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
