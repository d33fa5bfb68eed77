using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Pilots;
using PilotReview.Core.Settings;
using PilotReview.Data.Audit;
using PilotReview.Data.Identity;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Audit;

public sealed class AuditLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WritesOneEntryForEachValue()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var time = new FakeTime(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        await using (var db = database.CreateDbContext().WriteAs(AuditAuthor.OfWeb(4, "10.0.0.7"), time))
        {
            db.LegalBases.Add(new LegalBasis { Number = "12-HD", Title = new("Hướng dẫn", "Guidance"), Date = new DateOnly(2018, 7, 6) });
            await db.SaveChangesAsync(Token);
        }

        var log = await ReadAsync(database);
        Assert.Equal([1, 2, 3, 4], log.Select(entry => entry.Seq));
        Assert.Equal(
            ["Date=2018-07-06", "Number=12-HD", "Title.En=Guidance", "Title.Vi=Hướng dẫn"],
            log.Select(entry => $"{entry.Field}={entry.NewValue}").Order(StringComparer.Ordinal));
        Assert.All(log, entry => Assert.Equal(
            (4, "web 10.0.0.7", AuditActions.Created, "LegalBasis:1", time.GetUtcNow()), (entry.AccountId, entry.Origin, entry.Action, entry.Subject, entry.At)));
    }

    [Fact]
    public async Task Change_TellsOldAndNew_OfTheChangedValueOnly()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(db => db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, 1), Value = "14" }), Token);
        await using (var db = database.CreateDbContext())
        {
            (await db.SettingValues.SingleAsync(Token)).Value = "30";
            await db.SaveChangesAsync(Token);
        }

        var last = (await ReadAsync(database))[^1];
        Assert.Equal((AuditActions.Changed, "Value", "14", "30"), (last.Action, last.Field, last.OldValue, last.NewValue));
        Assert.Equal(4, last.Seq);
    }

    [Fact]
    public async Task Removal_TellsWhatWasThere()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(db => db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, 1), Value = "14" }), Token);
        await using (var db = database.CreateDbContext())
        {
            db.SettingValues.Remove(await db.SettingValues.SingleAsync(Token));
            await db.SaveChangesAsync(Token);
        }

        Assert.Contains(await ReadAsync(database), entry => entry is { Action: AuditActions.Removed, Field: "Value", OldValue: "14", NewValue: null });
        Assert.True((await VerifyAsync(database)).IsSound);
    }

    [Fact]
    public async Task SaveWithoutAnAuthor_IsRefusedAndChangesNothing()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Configure(options, database.File);
        await using var db = new AppDb(options.Options);
        db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, 1), Value = "14" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Token));
        await using var other = database.CreateDbContext();
        Assert.Empty(await other.SettingValues.ToListAsync(Token));
    }

    [Fact]
    public async Task TransactionRolledBack_LeavesNeitherChangeNorEntry()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await using (var db = database.CreateDbContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, 1), Value = "14" });
            await db.SaveChangesAsync(Token);
        }

        Assert.Empty(await ReadAsync(database));
        await using var after = database.CreateDbContext();
        Assert.Empty(await after.SettingValues.ToListAsync(Token));
    }

    [Fact]
    public async Task ManyWritersAtOnce_LeaveOneUnbrokenChain()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var turn = 0; turn < 10; turn++)
                {
                    await database.ChangeAsync(
                        db => db.SettingValues.Add(new SettingValue { Key = $"k{writer}", From = new DateOnly(2026, 1, turn + 1), Value = "1" }), Token);
                }
            },
            Token)));
        var verdict = await VerifyAsync(database);
        Assert.True(verdict.IsSound);
        Assert.Equal(8 * 10 * 3, verdict.Entries);
    }

    [Fact]
    public async Task Secrets_AreNotInTheLog()
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(
            db => db.Users.Add(new Account { UserName = "p1", Post = "Phường 1", Role = Role.WardOfficial, PersonName = "Tên Người", PasswordHash = "AQAAhash" }), Token);
        await using (var db = database.CreateDbContext())
        {
            var account = await db.Users.SingleAsync(Token);
            (account.PasswordHash, account.PersonName) = ("AQAAother", "Người Khác");
            await db.SaveChangesAsync(Token);
        }

        var log = await ReadAsync(database);
        Assert.DoesNotContain(log, entry => $"{entry.OldValue} {entry.NewValue}" is var text && (text.Contains("AQAA", StringComparison.Ordinal) || text.Contains("Người", StringComparison.Ordinal)));
        Assert.Contains(log, entry => entry is { Action: AuditActions.Changed, Field: nameof(Account.PasswordHash) } && entry.OldValue != entry.NewValue);
        Assert.Contains(log, entry => entry is { Action: AuditActions.Changed, Field: nameof(Account.PersonName), NewValue: AuditText.Withheld });
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET NewValue = 'x' WHERE Seq = 1")]
    [InlineData("DELETE FROM AuditEntries")]
    public async Task ChangingTheLog_IsRefusedByTheDatabase(string sql)
    {
        await using var database = await TempDatabase.CreateAsync(Token);
        await database.ChangeAsync(db => db.SettingValues.Add(new SettingValue { Key = "backup.days", From = new DateOnly(2026, 1, 1), Value = "14" }), Token);
        await using var db = database.CreateDbContext();
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql, Token));
        Assert.Equal(3, (await ReadAsync(database)).Count);
    }

    private static async Task<List<AuditEntry>> ReadAsync(TempDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(Token);
    }

    private static async Task<AuditVerdict> VerifyAsync(TempDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await LogCheck.VerifyAsync(db, [], compareData: true, Token);
    }
}
