using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Observations;
using PilotReview.Data.Samples;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests;

public sealed class SqliteSetupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "10000")]
    [InlineData("PRAGMA synchronous", "2")]
    public async Task EveryConnection_HasItsPragmas(string pragma, string expected)
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;

        Assert.Equal(expected, (await command.ExecuteScalarAsync(Token))?.ToString());
    }

    [Fact]
    public async Task ForeignKey_ToNowhere_IsRefused()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var orphan = new Observation { UnitId = 99, IndicatorId = 99, Period = Period.Month(2021, 9) };

        await Assert.ThrowsAsync<DbUpdateException>(() => database.ChangeAsync(db => db.Observations.Add(orphan), Token));
    }

    [Theory]
    [InlineData("DELETE FROM SampleMarks")]
    [InlineData("UPDATE SampleMarks SET Scenario = ''")]
    public async Task SampleMark_CannotBeTakenAway(string statement)
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(db => db.SampleMarks.Add(new SampleMark { Scenario = "cao-lanh", At = DateTimeOffset.UnixEpoch }), Token);
        await using var db = database.CreateDbContext();

        await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement, Token));
        Assert.Equal("cao-lanh", (await db.SampleMarks.SingleAsync(Token)).Scenario);
    }

    [Fact]
    public async Task MigrateAsync_LockLeftByAKilledProgram_IsToldInsteadOfWaitedForWithoutEnd()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')""", Token);

        var fault = await Assert.ThrowsAsync<SqliteException>(() => SqliteSetup.MigrateAsync(db, Token, TimeSpan.FromSeconds(1)));
        Assert.Equal(6, fault.SqliteErrorCode);
    }

    [Fact]
    public async Task Model_AndMigrations_Agree()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
