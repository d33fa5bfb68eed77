using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data.Reviews;
using PilotReview.Web.Cli;
using PilotReview.Web.Tests.Features.Reviews;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class VerifySnapshotVerbTests : IAsyncLifetime
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private ReviewStage? _stage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async ValueTask InitializeAsync() => _stage = await ReviewStage.OpenAsync(ReviewState.ForDecision);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return Stage.DisposeAsync();
    }

    [Fact]
    public async Task SoundSnapshots_AreListedWithTheirHash()
    {
        var answer = await VerifyAsync(ExitCodes.Done);
        Assert.True(answer.GetProperty("ok").GetBoolean());
        var snapshot = Assert.Single(answer.GetProperty("snapshots").EnumerateArray());
        Assert.Equal((ReviewStage.Code, 1), (snapshot.GetProperty("review").GetString(), snapshot.GetProperty("number").GetInt32()));
        Assert.Equal(64, snapshot.GetProperty("hash").GetString()?.Length);
        Assert.Equal(snapshot.GetProperty("hash").GetString(), snapshot.GetProperty("recomputed").GetString());
    }

    [Fact]
    public async Task ContentAltered_IsNamedAndRefused()
    {
        await CheatAsync("DROP TRIGGER KeepSnapshot_Update; UPDATE ReviewSnapshots SET Hash = replace(Hash, substr(Hash, 1, 1), CASE substr(Hash, 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END)");
        var answer = await VerifyAsync(ExitCodes.Refused);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Contains("hash_differs", FaultsOf(answer));
        Assert.Equal(ExitCodes.Refused, await RunAsync(ReviewStage.Code));
        Assert.Contains(ReviewStage.Code, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SnapshotRemoved_IsFound()
    {
        await CheatAsync("DROP TRIGGER KeepSnapshot_Delete; DELETE FROM ReviewSnapshots");
        Assert.Contains("missing", FaultsOf(await VerifyAsync(ExitCodes.Refused)));
    }

    [Fact]
    public async Task File_IsOneOfThemOrNone()
    {
        var file = Path.Combine(Stage.Database.Folder, "ban-chot.json");
        await using (var db = Stage.Database.CreateDbContext())
        {
            var content = SnapshotStore.FormOf(await db.ReviewSnapshots.AsNoTracking().FirstAsync(Token));
            await File.WriteAllBytesAsync(file, content, Token);
        }

        Assert.True((await VerifyAsync(ExitCodes.Done, "--file", file)).GetProperty("fileKnown").GetBoolean());
        await File.AppendAllTextAsync(file, " ", Token);
        Assert.False((await VerifyAsync(ExitCodes.Refused, "--file", file)).GetProperty("fileKnown").GetBoolean());
    }

    [Fact]
    public async Task FileOfAnIssuedDocument_IsNamed_AndHandedOutByReport_AndAlteredBytesAreRefused()
    {
        byte[] bytes = [37, 80, 68, 70];
        await Stage.Database.ChangeAsync(
            db => db.IssuedDocuments.Add(new IssuedDocument
            {
                ReviewId = db.Reviews.Single(review => review.Code == ReviewStage.Code).Id, Code = "SK-2023-1", Version = 1, Number = 5, Symbol = "BC/ThU", Issuer = "THÀNH ỦY",
                Date = new DateOnly(2026, 10, 23), Title = new LocalText("Sơ kết"), Term = "2025–2030", SnapshotHash = "00", RecordedAt = DateTimeOffset.UnixEpoch,
                Files = [IssuedFile.Of("pdf", "vi", bytes)],
            }),
            Token);
        var file = Path.Combine(Stage.Database.Folder, "van-ban.pdf");
        Assert.Equal(ExitCodes.Done, await Verbs.RunAsync(["report", "--review", ReviewStage.Code, "--format", "pdf", "--out", file, "--database", Stage.Database.File], _output, _error));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, Token));
        Assert.Equal(ExitCodes.Refused, await Verbs.RunAsync(["report", "--review", ReviewStage.Code, "--format", "xlsx", "--out", file, "--database", Stage.Database.File], _output, _error));
        var answer = await VerifyAsync(ExitCodes.Done, "--file", file);
        Assert.Equal("SK-2023-1", answer.GetProperty("fileDocument").GetString());
        Assert.True(answer.GetProperty("documents")[0].GetProperty("ok").GetBoolean());
        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync(ReviewStage.Code, "--file", file));
        Assert.Contains("05-BC/ThU", _output.ToString(), StringComparison.Ordinal);
        await CheatAsync("DROP TRIGGER KeepIssuedFile_Update; UPDATE IssuedFiles SET Bytes = x'00'");
        Assert.False((await VerifyAsync(ExitCodes.Refused)).GetProperty("documents")[0].GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task ReviewThatIsNone_IsRefused() => Assert.Equal(ExitCodes.Refused, await RunAsync("SK-0"));

    private static IEnumerable<string?> FaultsOf(JsonElement answer) =>
        answer.GetProperty("snapshots").EnumerateArray().SelectMany(snapshot => snapshot.GetProperty("faults").EnumerateArray()).Select(fault => fault.GetString());

    private async Task CheatAsync(string sql)
    {
        await using var db = Stage.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql, Token);
    }

    private Task<int> RunAsync(string review, params string[] more) =>
        Verbs.RunAsync(["verify-snapshot", "--database", Stage.Database.File, "--review", review, .. more], _output, _error);

    private async Task<JsonElement> VerifyAsync(int code, params string[] more)
    {
        _output.GetStringBuilder().Clear();
        Assert.True(code == await RunAsync(ReviewStage.Code, ["--json", .. more]), $"{_output}{_error}");
        using var document = JsonDocument.Parse(_output.ToString());
        return document.RootElement.Clone();
    }
}
