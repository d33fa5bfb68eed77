using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Observations;
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
    [InlineData("UPDATE Reviews SET ConclusionTextVi = 'x'", AuditFault.DataDiffer)]
    [InlineData("UPDATE YardstickItems SET SmallestChange = 0.5 WHERE Id = 1", AuditFault.DataDiffer)]
    [InlineData("UPDATE UnitVersions SET ParentId = 1 WHERE Id = 20", AuditFault.DataDiffer)]
    [InlineData("DELETE FROM Observations WHERE Id = 77", AuditFault.DataDiffer)]
    [InlineData("DELETE FROM PilotLegalBases", AuditFault.DataDiffer)]
    [InlineData("INSERT INTO LegalBases (Number, TitleVi, TitleEn) VALUES ('1-X', 'x', '')", AuditFault.ValueUnlogged)]
    [InlineData("INSERT INTO AspNetUsers (UserName, Post, PersonName, Role, IsDemo, CreatedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('x', 'x', '', 6, 0, '2026-01-01', 0, 0, 0, 0, 0)", AuditFault.ValueUnlogged)]
    public async Task Cheat_IsFound(string sql, AuditFault fault)
    {
        await using var copy = sample.Copy();
        await CheatAsync(copy, sql);
        var verdict = await VerifyAsync(copy);
        Assert.Equal(fault, verdict.Fault);
        Assert.Equal(fault == AuditFault.ValueUnlogged, verdict.FirstBad is null);
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

    private static async Task CheatAsync(TempDatabase database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA foreign_keys = OFF; DROP TRIGGER KeepLog_Delete; DROP TRIGGER KeepLog_Update; {sql}";
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
