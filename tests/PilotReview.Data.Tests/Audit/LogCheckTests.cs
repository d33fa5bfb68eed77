using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
using PilotReview.Core.Settings;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Audit;

/// <summary>Attempts to cheat with a tool that writes to the file itself, each with its triggers taken away first.</summary>
public sealed class LogCheckTests(LogCheckTests.SampleFile sample) : IClassFixture<LogCheckTests.SampleFile>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_LogsEveryValueAndIsSound()
    {
        var verdict = await VerifyAsync(sample.Database);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
        Assert.True(verdict.HasComparedData);
        await using var db = sample.Database.CreateDbContext();
        var observations = await db.Observations.CountAsync(Token);
        Assert.Equal(observations, await db.AuditEntries.CountAsync(entry => entry.Entity == nameof(Observation) && entry.Field == "State", Token));
        var first = await db.AuditEntries.OrderBy(entry => entry.Seq).FirstAsync(entry => entry.Field == "Figure", Token);
        Assert.Matches(@"^test batch 1 observations![A-Z]+\d+$", first.Origin);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET NewValue = '235/235' WHERE Seq = (SELECT MIN(Seq) FROM AuditEntries WHERE Field = 'Figure')", AuditFault.EntryAltered)]
    [InlineData("UPDATE AuditEntries SET AccountId = 99 WHERE Seq = 1000", AuditFault.EntryAltered)]
    [InlineData("UPDATE AuditEntries SET At = '2020-01-01 00:00:00+00:00' WHERE Seq = 1000", AuditFault.EntryAltered)]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = 1000", AuditFault.EntryMissing)]
    [InlineData("DELETE FROM AuditEntries WHERE Seq BETWEEN 5 AND 900", AuditFault.EntryMissing)]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = 1", AuditFault.EntryMissing)]
    [InlineData("UPDATE AuditEntries SET Seq = -1 WHERE Seq = 10; UPDATE AuditEntries SET Seq = 10 WHERE Seq = 11; UPDATE AuditEntries SET Seq = 11 WHERE Seq = -1", AuditFault.EntryAltered)]
    [InlineData("INSERT INTO AuditEntries SELECT MAX(Seq) + 1, At, AccountId, Origin, Action, Entity, EntityId, Subject, Field, OldValue, NewValue, Hash FROM AuditEntries", AuditFault.EntryAltered)]
    [InlineData("UPDATE Observations SET Numerator = 1 WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("UPDATE Observations SET State = 1 WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("UPDATE Observations SET Comment = 'khác' WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("UPDATE Reviews SET TitleVi = 'x'", AuditFault.DataDiffer)]
    [InlineData("UPDATE YardstickItems SET SmallestChange = 0.5 WHERE Id = 1", AuditFault.DataDiffer)]
    [InlineData("UPDATE UnitVersions SET ParentId = 1 WHERE Id = 20", AuditFault.DataDiffer)]
    [InlineData("DELETE FROM Observations WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("DELETE FROM PilotLegalBases", AuditFault.DataDiffer)]
    [InlineData("INSERT INTO LegalBases (Number, TitleVi, TitleEn) VALUES ('1-X', 'x', '')", AuditFault.ValueUnlogged)]
    [InlineData("INSERT INTO AspNetUsers (UserName, Post, PersonName, Role, IsDemo, CreatedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('x', 'x', '', 6, 0, '2026-01-01', 0, 0, 0, 0, 0)", AuditFault.ValueUnlogged)]
    [InlineData("UPDATE Observations SET AccountId = 3 WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("UPDATE Observations SET Cell = 'observations!D5' WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("UPDATE Observations SET ImportBatchId = NULL, Cell = '' WHERE Id = 77", AuditFault.DataDiffer)]
    public async Task Cheat_IsFound(string sql, AuditFault fault)
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, sql);
        var verdict = await VerifyAsync(copy);
        Assert.Equal(fault, verdict.Fault);
        Assert.Equal(fault == AuditFault.ValueUnlogged, verdict.FirstBad is null);
    }

    [Theory]
    [InlineData("DROP TRIGGER KeepLog_Delete", "KeepLog_Delete", true)]
    [InlineData("DROP TRIGGER KeepLog_Update; CREATE TRIGGER KeepLog_Update BEFORE UPDATE ON AuditEntries BEGIN SELECT 1; END", "KeepLog_Update", true)]
    [InlineData("DROP TRIGGER KeepSampleMark_Delete", "KeepSampleMark_Delete", true)]
    [InlineData("CREATE TRIGGER Extra AFTER INSERT ON Observations BEGIN UPDATE AspNetUsers SET Role = 5; END", "Extra", false)]
    public async Task AlteredGuard_IsFound_AndPutBackByTheNextStart(string sql, string name, bool isPutBack)
    {
        await using var copy = sample.Copy();
        await RunAsync(copy, sql);
        var verdict = await VerifyAsync(copy);
        Assert.Equal((AuditFault.GuardAltered, null), (verdict.Fault, verdict.FirstBad));
        Assert.Equal([name], verdict.AlteredGuards);
        await using var db = copy.CreateDbContext();
        Assert.Equal(isPutBack ? [name] : [], await SqliteSetup.MigrateAsync(db, Token));
        Assert.Equal(isPutBack, (await VerifyAsync(copy)).IsSound);
    }

    [Fact]
    public async Task CellOfAFigure_IsNamedAsLoggedAndAsItIs()
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, "UPDATE Observations SET Cell = 'x!D1' WHERE Id = 77");
        var difference = Assert.Single((await VerifyAsync(copy)).Differences);
        Assert.Equal(("Entry", "program batch 1 x!D1"), (difference.Field, difference.Present));
        Assert.Matches(@"^program batch 1 observations![A-Z]+\d+$", difference.Logged);
    }

    [Fact]
    public async Task ManyFigures_HideNoAccount()
    {
        await using var copy = sample.Copy();
        await copy.ChangeAsync(db => db.SettingValues.Add(new SettingValue { Key = "test", From = new DateOnly(2026, 1, 1), Value = "1" }), Token);
        await CheatAsync(copy, "UPDATE Observations SET Comment = 'khác' WHERE Id < 80; UPDATE SettingValues SET Value = '2'");
        var verdict = await VerifyAsync(copy);
        Assert.Equal(nameof(SettingValue), verdict.Differences[0].Entity);
        Assert.Equal(20, verdict.Differences.Count);
        Assert.Equal(80, verdict.DifferenceCount);
        Assert.Equal(["Observation=79", "SettingValue=1"], verdict.DifferencesByKind.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public async Task LogThatDisagreesWithAnAnchor_IsStillComparedWithTheData()
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, "UPDATE Observations SET Numerator = 1 WHERE Id = 77");
        await using var db = copy.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(db, [new AuditAnchor(new AuditHead(30_000, new string('a', AuditChain.HashLength)), "backup")], compareData: true, Token);
        Assert.Equal((AuditFault.TailCut, true, 1), (verdict.Fault, verdict.HasComparedData, verdict.DifferenceCount));
    }

    /// <summary>What nobody has put in is not told as a day or a number of its own.</summary>
    [Fact]
    public async Task ValueThatIsNotThere_IsNotLogged()
    {
        await using var db = sample.Database.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.NewValue == "0001-01-01", Token));
    }

    [Fact]
    public async Task FigureOfAnObservation_IsNamedWithBothValues()
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, "UPDATE Observations SET Numerator = Denominator WHERE Id = (SELECT MIN(Id) FROM Observations WHERE Numerator < Denominator)");
        var difference = Assert.Single((await VerifyAsync(copy)).Differences);
        Assert.Equal((nameof(Observation), "Figure"), (difference.Entity, difference.Field));
        Assert.NotEqual(difference.Logged, difference.Present);
        Assert.NotNull(difference.Seq);
    }

    [Fact]
    public async Task TailCut_IsFoundByAnAnchor()
    {
        await using var copy = sample.Copy();
        await using var db = sample.Database.CreateDbContext();
        var head = await AuditHeads.ReadAsync(db, Token);
        await CheatAsync(copy, FormattableString.Invariant($"DELETE FROM AuditEntries WHERE Seq > {head.Seq - 3}"));
        await using var cut = copy.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(cut, [new AuditAnchor(head, "backup")], compareData: false, Token);
        Assert.Equal((AuditFault.TailCut, head.Seq - 2), (verdict.Fault, verdict.FirstBad));
    }

    [Fact]
    public async Task LogBegunLate_TellsOfAllThatWasThere()
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, "DELETE FROM AuditEntries");
        await using (var db = copy.CreateDbContext())
        {
            await AuditBaseline.WriteAsync(db, Token);
            await AuditBaseline.WriteAsync(db, Token);
        }

        var verdict = await VerifyAsync(copy);
        Assert.True(verdict.IsSound, string.Join('\n', verdict.Differences));
        await using var after = copy.CreateDbContext();
        Assert.False(await after.AuditEntries.AnyAsync(entry => entry.Action != AuditActions.Found, Token));
        Assert.True(verdict.Entries > await after.Observations.CountAsync(Token));
    }

    [Fact]
    public async Task Verification_DoesNotKeepAWriterWaiting()
    {
        await using var copy = sample.Copy();
        await using var reading = copy.CreateDbContext();
        await reading.Database.OpenConnectionAsync(Token);
        await using var moment = ((SqliteConnection)reading.Database.GetDbConnection()).BeginTransaction(deferred: true);
        var verifying = VerifyAsync(copy);
        await copy.ChangeAsync(db => db.EventMarks.Add(new EventMark { Lane = "other", From = new DateOnly(2021, 1, 1), To = new DateOnly(2021, 1, 1), Text = new("mốc") }), Token);
        Assert.Null((await verifying).FirstBad);
        Assert.True((await VerifyAsync(copy)).IsSound);
    }

    private static async Task<AuditVerdict> VerifyAsync(TempDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await LogCheck.VerifyAsync(db, [], compareData: true, Token);
    }

    /// <summary>By somebody who puts the guards back afterwards.</summary>
    private static async Task CheatAsync(TempDatabase database, string sql)
    {
        await RunAsync(database, $"PRAGMA foreign_keys = OFF; DROP TRIGGER KeepLog_Delete; DROP TRIGGER KeepLog_Update; {sql}");
        await using var db = database.CreateDbContext();
        await SqliteSetup.MigrateAsync(db, Token);
    }

    private static async Task RunAsync(TempDatabase database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>The sample, imported once; each test cheats on a copy.</summary>
    public sealed class SampleFile : IAsyncLifetime
    {
        private TempDatabase? _database;

        public TempDatabase Database => _database ?? throw new InvalidOperationException("The sample has not been imported.");

        public async ValueTask InitializeAsync()
        {
            _database = await TempDatabase.CreateAsync(CancellationToken.None);
            await Scenario.StoreAsync(_database, Scenario.Sample(), CancellationToken.None);
        }

        public TempDatabase Copy() => TempDatabase.CopyOf(Database);

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
