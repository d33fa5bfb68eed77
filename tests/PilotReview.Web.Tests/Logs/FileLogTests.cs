using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PilotReview.Core.Access;
using PilotReview.Testing;
using PilotReview.Web.Faults;
using Xunit;

namespace PilotReview.Web.Tests.Logs;

public sealed partial class FileLogTests
{
    private const string Word = "tutimkiem4711";
    private const string Figure = "98,7654";

    private static readonly string[] Levels =
        ["--Logging:LogLevel:Default", "Information", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning", "--Logging:LogLevel:Microsoft.EntityFrameworkCore", "Warning"];

    [Fact]
    public async Task FaultOfAPage_IsFoundByItsNumber_WithoutWhatWasTyped()
    {
        await using var web = await TestWeb.StartAsync(settings: Levels);
        using var browser = await web.SignInAsync(Role.Appraiser);
        await using (var db = web.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; DROP TABLE UnitVersions", TestContext.Current.CancellationToken);
        }

        var html = await browser.ReadAsync($"{Urls.Units}?q={Word}");
        var number = Number().Match(html).Groups["number"].Value;
        Assert.NotEmpty(number);

        var lines = await ReadAsync(web);
        using var line = JsonDocument.Parse(Assert.Single(lines, text => text.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(number, line.RootElement.GetProperty("fault").GetString());
        Assert.Equal("Fault", line.RootElement.GetProperty("event").GetString());
        Assert.Equal("Error", line.RootElement.GetProperty("level").GetString());
        Assert.Equal(Urls.Rooted(Urls.Units), line.RootElement.GetProperty("values").GetProperty("Place").GetString());
        Assert.EndsWith("Z", line.RootElement.GetProperty("time").GetString(), StringComparison.Ordinal);
        var exception = line.RootElement.GetProperty("exceptions")[0];
        Assert.Equal("Microsoft.Data.Sqlite.SqliteException", exception.GetProperty("type").GetString());
        Assert.Contains("no such table", exception.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("PilotReview", exception.GetProperty("stack").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, text => text.Contains(Word, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, text => text.Contains("\"level\":\"Debug\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MessagesOfExceptions_AndTextsOfOthers_StayOut()
    {
        await using var web = await TestWeb.StartAsync(settings: Levels);
        var log = web.Services.GetRequiredService<FaultLog>();
        var number = log.Record(new InvalidOperationException($"value {Figure}", new FormatException(Word)), "/units");
        web.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Other.Library")
            .LogError(new InvalidOperationException(Figure), "Saved {Value} {Count}", Word, 3);

        var lines = await ReadAsync(web);
        Assert.Contains(lines, text => text.Contains(number, StringComparison.Ordinal) && text.Contains("FormatException", StringComparison.Ordinal));
        Assert.Contains(lines, text => text.Contains("\"Count\":3", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, text => text.Contains(Word, StringComparison.Ordinal) || text.Contains(Figure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FolderThatCannotBeWritten_DoesNotStopTheProgram()
    {
        await using var web = await TestWeb.StartAsync(settings: [.. Levels, "--PilotReview:Logs", "/proc/none/logs"]);
        web.Services.GetRequiredService<FaultLog>().Record(new InvalidOperationException("x"), "/");
        using var browser = web.Open();
        Assert.Equal("ok", await browser.ReadAsync(Urls.Health));
    }

    /// <summary>Read while the program still runs: an error is on the disk at once.</summary>
    private static async Task<string[]> ReadAsync(TestWeb web)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(web.Database.Folder, "logs")));
        Assert.Matches(@"pilotreview-\d{8}\.jsonl$", file);
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        return lines;
    }

    [GeneratedRegex("class=\"mono\"[^>]*>(?<number>[0-9A-F]{8})<")]
    private static partial Regex Number();
}
