using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Backups;

public sealed class MigrationBackupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OlderTables_AreBackedUp_AndTheWayBackBringsEveryRow()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var old = await MakeOldAsync(desk);

        await using (var db = desk.Database.CreateDbContext())
        {
            var made = await MigrationBackup.MakeWhenNeededAsync(db, desk.Writer, desk.Time, Token);
            Assert.Equal(BackupReason.BeforeMigration, made?.Made?.Reason);
            await SqliteSetup.MigrateAsync(db, Token);
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(Token));
        }

        desk.Stop();
        Assert.NotEqual(old, TableRows.Of(desk.Database.File));
        var backup = Assert.Single(desk.Folder.List());
        var attempt = await Replacements.Of(desk.Writer, desk.Time).RunAsync(backup.File, desk.Database.File, Token);
        Assert.Null(attempt.Problem);
        Assert.Equal(old, TableRows.Of(desk.Database.File));
    }

    [Fact]
    public async Task NothingToTake_NoBackup()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        await using var db = desk.Database.CreateDbContext();
        Assert.Null(await MigrationBackup.MakeWhenNeededAsync(db, desk.Writer, desk.Time, Token));
        Assert.Empty(desk.FilesLeft());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewDatabase_NoBackup(bool isEmptyFile)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var file = Path.Combine(desk.Database.Folder, "new.db");
        if (isEmptyFile)
        {
            await File.WriteAllBytesAsync(file, [], Token);
        }

        var options = new DbContextOptionsBuilder<AppDb>();
        SqliteSetup.Configure(options, file);
        await using var db = new AppDb(options.Options);
        Assert.Null(await MigrationBackup.MakeWhenNeededAsync(db, desk.Writer, desk.Time, Token));
        Assert.Empty(desk.FilesLeft());
    }

    [Fact]
    public async Task BackupThatCannotBeMade_IsToldBeforeAnyStep()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var old = await MakeOldAsync(desk);
        var writer = new BackupWriter(desk.Folder, desk.Time, BackupDesk.Version) { FreeAt = _ => 0 };
        await using var db = desk.Database.CreateDbContext();

        Assert.Equal(BackupFault.DiskFull, (await MigrationBackup.MakeWhenNeededAsync(db, writer, desk.Time, Token))?.Problem?.Fault);
        Assert.Equal(old, TableRows.Of(desk.Database.File));
    }

    /// <summary>The tables of the first step, or of none while there is only one, with rows in them.</summary>
    private static async Task<SortedDictionary<string, List<string>>> MakeOldAsync(BackupDesk desk)
    {
        await using (var db = desk.Database.CreateDbContext())
        {
            var steps = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(steps.Count > 1 ? steps[0] : Migration.InitialDatabase, Token);
        }

        BackupDesk.Run(desk.Database.File, "CREATE TABLE OldFigures (Id INTEGER PRIMARY KEY, Value TEXT); INSERT INTO OldFigures (Value) VALUES ('một'), ('hai')");
        desk.Stop();
        return TableRows.Of(desk.Database.File);
    }
}
