using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class VerifyAuditVerbTests : IAsyncLifetime
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private TempDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TempDatabase Database => _database ?? throw new InvalidOperationException("Not set up.");

    private string Backups => Path.Combine(Database.Folder, "backups");

    public async ValueTask InitializeAsync()
    {
        _database = await TempDatabase.CreateAsync(Token);
        await SetAsync("14");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task SoundLog_AnswersInJson()
    {
        var answer = await VerifyAsync(ExitCodes.Done);
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(3, answer.GetProperty("entries").GetInt64());
        Assert.Equal(AuditChain.HashLength, answer.GetProperty("head").GetString()?.Length);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("firstBad").ValueKind);
    }

    [Fact]
    public async Task EntryAltered_IsNamedAndRefused()
    {
        Cheat("UPDATE AuditEntries SET NewValue = '99' WHERE Seq = 3");
        var answer = await VerifyAsync(ExitCodes.Refused);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(3, answer.GetProperty("firstBad").GetInt64());
    }

    [Fact]
    public async Task FigureChangedPastTheProgram_IsFound_UnlessOnlyTheLogIsLookedAt()
    {
        Cheat("UPDATE SettingValues SET Value = '365'");
        Assert.Equal("data_differ", (await VerifyAsync(ExitCodes.Refused)).GetProperty("fault").GetString());
        await VerifyAsync(ExitCodes.Done, "--log-only");
    }

    [Fact]
    public async Task TailCut_IsFoundByTheManifestOfABackup_AndByAnAnchorOnPaper()
    {
        var printed = AuditHead.Parse($"3:{(await VerifyAsync(ExitCodes.Done)).GetProperty("head").GetString()}")?.Short ?? string.Empty;
        await DoAsync("backup", "--database", Database.File);
        Cheat("DELETE FROM AuditEntries WHERE Seq > 2; DELETE FROM SettingValues");
        var answer = await VerifyAsync(ExitCodes.Refused, "--log-only");
        Assert.Equal(("tail_cut", 3), (answer.GetProperty("fault").GetString(), answer.GetProperty("firstBad").GetInt64()));
        Directory.Delete(Backups, recursive: true);
        await VerifyAsync(ExitCodes.Done, "--log-only");
        Assert.Equal(3, (await VerifyAsync(ExitCodes.Refused, "--log-only", "--anchor", printed)).GetProperty("firstBad").GetInt64());
    }

    [Fact]
    public async Task BackupPutBack_IsSoundAfterwards_AndCountsWhatWasGivenUp()
    {
        await DoAsync("backup", "--database", Database.File);
        var backup = Assert.Single(Directory.EnumerateFiles(Backups, "*-manual.db"));
        await SetAsync("30");
        SqliteConnection.ClearAllPools();
        await DoAsync("restore", backup, "--replace", "--database", Database.File);
        await SetAsync("60");
        var answer = await VerifyAsync(ExitCodes.Done);
        Assert.Equal(1, answer.GetProperty("setAside").GetInt32()); // the copy made before the restore
    }

    [Fact]
    public async Task RestoreThatIsOnlyWrittenIntoTheLog_IsFoundOut()
    {
        await SetAsync("30");
        await DoAsync("backup", "--database", Database.File);
        Cheat("DELETE FROM AuditEntries WHERE Seq > 3; DELETE FROM SettingValues; INSERT INTO SettingValues (Id, Key, \"From\", Value) VALUES (1, 'backup.days', '2026-01-01', '14')");
        await using (var db = Database.CreateDbContext())
        {
            // the chain goes on correctly from the cut
            await db.RecordAsync([.. Enumerable.Range(0, 9).Select(_ => AuditDraft.Act(AuditActions.BackupRestored, "Backup", "x.db"))], Token);
        }

        Assert.Equal("chain_rewritten", (await VerifyAsync(ExitCodes.Refused, "--log-only")).GetProperty("fault").GetString());
    }

    [Fact]
    public async Task OtherDatabaseInTheSameFolder_IsNotAccused()
    {
        await SetAsync("30");
        await DoAsync("backup", "--database", Database.File);
        var other = Path.Combine(Database.Folder, "thu.db");
        await DoAsync("migrate", "--database", other);
        Assert.Equal(ExitCodes.Done, await Verbs.RunAsync(["verify-audit", "--database", other], _output, _error));
    }

    [Fact]
    public async Task AnchorThatIsNone_IsWrongUsage() =>
        Assert.Equal(ExitCodes.WrongUsage, await Verbs.RunAsync(["verify-audit", "--anchor", "so 12", "--database", Database.File], _output, _error));

    private Task SetAsync(string value) => Database.ChangeAsync(
        db => db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, int.Parse(value, CultureInfo.InvariantCulture) % 28 + 1), Value = value }), Token);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The cheats are written here.")]
    private void Cheat(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        // with the guards out of the way, and back in their place afterwards
        command.CommandText = "SELECT group_concat(sql, '; ') FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'KeepLog%'";
        var guards = (string?)command.ExecuteScalar();
        command.CommandText = $"DROP TRIGGER KeepLog_Delete; DROP TRIGGER KeepLog_Update; {sql}; {guards}";
        command.ExecuteNonQuery();
    }

    private async Task DoAsync(params string[] args)
    {
        var code = await Verbs.RunAsync(args, _output, _error);
        Assert.True(code == ExitCodes.Done, _error.ToString());
    }

    private async Task<JsonElement> VerifyAsync(int code, params string[] more)
    {
        _output.GetStringBuilder().Clear();
        Assert.Equal(code, await Verbs.RunAsync(["verify-audit", "--json", "--database", Database.File, .. more], _output, _error));
        using var document = JsonDocument.Parse(_output.ToString());
        return document.RootElement.Clone();
    }
}
