using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
    public async Task MigrateAsync_LockLeftByAKilledProgram_KeepsNobodyOut()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Token);
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')""", Token);

        await SqliteSetup.MigrateAsync(db, Token);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Token));
    }

    [Fact]
    public async Task MigrateAsync_WhileAnotherUpdates_IsToldInTheEnd()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Token);
        await using (new FileStream(database.File + ".migrating", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var fault = await Assert.ThrowsAsync<SqliteException>(() => SqliteSetup.MigrateAsync(db, Token, TimeSpan.FromSeconds(1)));
            Assert.Equal(6, fault.SqliteErrorCode);
        }
    }

    [Fact]
    public async Task Model_AndMigrations_Agree()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
