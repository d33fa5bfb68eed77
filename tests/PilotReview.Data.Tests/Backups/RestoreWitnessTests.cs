using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Core.Settings;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using Xunit;

namespace PilotReview.Data.Tests.Backups;

/// <summary>What a restore in place leaves in the log and in the places of anchors.</summary>
public sealed class RestoreWitnessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replace_ALostDatabase_IsToldByTheLog_AndAgreesWithEveryAnchor()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var anchors = Anchors(desk);
        await SetAsync(desk, "1");
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        await SetAsync(desk, "2");
        anchors.TryAppend(await HeadAsync(desk), "backup");
        desk.Stop();
        foreach (var file in Directory.EnumerateFiles(desk.Database.Folder))
        {
            File.Delete(file);
        }

        desk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null((await ReplaceAsync(desk, made.File, desk.Writer, anchors)).Problem);
        await AssertSoundAsync(desk, anchors, isRestored: true);
    }

    [Fact]
    public async Task Replace_ThatIsRefusedAtTheEnd_LeavesLogAndAnchorsSound()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var anchors = Anchors(desk);
        await SetAsync(desk, "1");
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        await SetAsync(desk, "2");
        desk.Stop();
        await using var program = new SqliteConnection($"Data Source={desk.Database.File};Pooling=False");
        await using var command = program.CreateCommand();
        command.CommandText = "SELECT Id FROM LeftRows";
        SqliteDataReader? reading = null;
        var writer = new BackupWriter(desk.Folder, desk.Time, BackupDesk.Version)
        {
            FreeAt = path =>
            {
                if (reading is null)
                {
                    program.Open();
                    reading = command.ExecuteReader();
                    reading.Read();
                }

                return FreeSpace.At(path);
            },
        };
        Assert.Equal(BackupFault.DatabaseInUse, (await ReplaceAsync(desk, made.File, writer, anchors)).Problem?.Fault);
        Assert.Contains(anchors.Read(), anchor => anchor.Restore == RestoreWitness.Announced);
        reading?.Dispose();
        program.Close();
        await SetAsync(desk, "3");
        await AssertSoundAsync(desk, anchors, isRestored: false);
    }

    /// <summary>The wrong backup was put back, and then the state before it.</summary>
    [Fact]
    public async Task Replace_AndBackAgain_LeavesLogAndAnchorsSound()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var anchors = Anchors(desk);
        var writer = new BackupWriter(desk.Folder, desk.Time, BackupDesk.Version)
        {
            // a copy takes its time
            FreeAt = path =>
            {
                desk.Time.Advance(TimeSpan.FromSeconds(1));
                return FreeSpace.At(path);
            },
        };
        await SetAsync(desk, "1");
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        await SetAsync(desk, "2");
        await SetAsync(desk, "3");
        desk.Stop();
        desk.Time.Advance(TimeSpan.FromHours(1));
        var first = await ReplaceAsync(desk, made.File, writer, anchors);
        desk.Time.Advance(TimeSpan.FromHours(1));
        await SetAsync(desk, "4");
        anchors.TryAppend(await HeadAsync(desk), "start");
        desk.Stop();
        desk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null((await ReplaceAsync(desk, first.Before ?? string.Empty, writer, anchors)).Problem);
        desk.Time.Advance(TimeSpan.FromHours(1));
        await SetAsync(desk, "5");
        anchors.TryAppend(await HeadAsync(desk), "start");
        await AssertSoundAsync(desk, anchors, isRestored: true);
    }

    private static AnchorFile Anchors(BackupDesk desk) => new(Path.Combine(desk.Database.Folder, "elsewhere", "anchors.txt"), desk.Folder, desk.Time);

    private static Task SetAsync(BackupDesk desk, string value) =>
        desk.Database.ChangeAsync(db => db.SettingValues.Add(new SettingValue { Key = "test", From = new DateOnly(2026, 1, int.Parse(value, CultureInfo.InvariantCulture)), Value = value }), Token);

    private static async Task<AuditHead> HeadAsync(BackupDesk desk)
    {
        await using var db = desk.Database.CreateDbContext();
        return await AuditHeads.ReadAsync(db, Token);
    }

    private static async Task AssertSoundAsync(BackupDesk desk, AnchorFile anchors, bool isRestored)
    {
        await using var db = desk.Database.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(db, anchors.Read(), compareData: true, Token);
        Assert.True(verdict.IsSound, $"{verdict.Fault} {verdict.FirstBad} {verdict.Anchor}");
        Assert.Equal(isRestored, await db.AuditEntries.AnyAsync(entry => entry.Action == AuditActions.BackupRestored, Token));
    }

    private static Task<RestoreAttempt> ReplaceAsync(BackupDesk desk, string backup, BackupWriter writer, AnchorFile anchors) =>
        new DatabaseReplacement(writer, anchors, new AuditAuthor(null, "test"), desk.Time).RunAsync(backup, desk.Database.File, Token);
}
