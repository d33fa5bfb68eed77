using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Settings;
using PilotReview.Data.Audit;
using PilotReview.Testing;
using SQLitePCL;
using Xunit;

namespace PilotReview.Data.Tests.Faults;

public sealed class DatabaseFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FullDisk_LeavesNothingHalf()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(db => db.SettingValues.Add(Row("before", "1")), Token);
        await using (var db = database.CreateDbContext())
        {
            await db.Database.OpenConnectionAsync(Token);
            var pages = (await db.Database.SqlQueryRaw<int>("PRAGMA page_count").ToListAsync(Token)).Single();
            await db.Database.ExecuteSqlRawAsync(FormattableString.Invariant($"PRAGMA max_page_count = {pages + 2}"), Token);
            db.SettingValues.AddRange(Enumerable.Range(0, 2_000).Select(number => Row(FormattableString.Invariant($"k{number}"), new string('x', 100))));
            var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Token));
            Assert.Equal(raw.SQLITE_FULL, Assert.IsType<SqliteException>(fault.GetBaseException()).SqliteErrorCode);
        }

        await using var after = database.CreateDbContext();
        Assert.Equal("before", (await after.SettingValues.AsNoTracking().SingleAsync(Token)).Key);
        Assert.True((await LogCheck.VerifyAsync(after, [], compareData: true, Token)).IsSound);
    }

    [Fact]
    public async Task DatabaseLockedForSomeSeconds_IsWaitedFor()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(Token);
        var held = other.BeginTransaction();
        // the driver waits on the thread that asks
        var writing = Task.Run(() => database.ChangeAsync(db => db.SettingValues.Add(Row("late", "1")), Token), Token);
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        Assert.False(writing.IsCompleted);
        await held.RollbackAsync(Token);
        await writing;
        await using var after = database.CreateDbContext();
        Assert.True(await after.SettingValues.AnyAsync(Token));
    }

    [Fact]
    public async Task DatabaseLockedForLonger_IsRefusedAndChangesNothing()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var other = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await other.OpenAsync(Token);
        await using var held = other.BeginTransaction();
        await using (var db = database.CreateDbContext())
        {
            db.Database.SetCommandTimeout(1);
            ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = 1;
            await db.Database.OpenConnectionAsync(Token);
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 500", Token);
            db.SettingValues.Add(Row("never", "1"));
            var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Token));
            Assert.Equal(raw.SQLITE_BUSY, Assert.IsType<SqliteException>(fault.GetBaseException()).SqliteErrorCode);
        }

        await held.RollbackAsync(Token);
        await using var after = database.CreateDbContext();
        Assert.False(await after.SettingValues.AnyAsync(Token));
        Assert.False(await after.AuditEntries.AnyAsync(Token));
    }

    [Fact]
    public async Task ReadOnlyDatabase_IsRefused()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Token);
        await db.Database.ExecuteSqlRawAsync("PRAGMA query_only = ON", Token);
        db.SettingValues.Add(Row("never", "1"));
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Token));
        Assert.Equal(raw.SQLITE_READONLY, Assert.IsType<SqliteException>(fault.GetBaseException()).SqliteErrorCode);
    }

    private static SettingValue Row(string key, string value) => new() { Key = key, From = new DateOnly(2026, 1, 1), Value = value };
}
