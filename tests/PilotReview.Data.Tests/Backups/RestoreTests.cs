using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using Xunit;

namespace PilotReview.Data.Tests.Backups;

public sealed class RestoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewFile_InAnotherFolder_HoldsEveryRow()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var rows = TableRows.Of(desk.Database.File);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var target = Path.Combine(desk.Database.Folder, "elsewhere", "new.db");

        var attempt = await BackupRestore.ToNewFileAsync(made.File, target, Token);
        Assert.Null(attempt.Problem);
        Assert.Equal(rows, TableRows.Of(target));
        Assert.Equal(["new.db"], Directory.EnumerateFiles(Path.Combine(desk.Database.Folder, "elsewhere")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public async Task NewFile_WhereSomethingStands_IsRefused(string side)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var target = Path.Combine(desk.Database.Folder, "new.db");
        await File.WriteAllTextAsync(target + side, "cũ", Token);

        Assert.Equal(BackupFault.TargetExists, (await BackupRestore.ToNewFileAsync(made.File, target, Token)).Problem?.Fault);
        Assert.Equal("cũ", await File.ReadAllTextAsync(target + side, Token));
    }

    [Fact]
    public async Task NewFile_FromADamagedBackup_IsRefused_AndNothingIsLeft()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        Damage.TurnByte(made.File, 20_000);
        var target = Path.Combine(desk.Database.Folder, "elsewhere", "new.db");

        Assert.Equal(BackupFault.HashDiffers, (await BackupRestore.ToNewFileAsync(made.File, target, Token)).Problem?.Fault);
        Assert.False(Directory.Exists(Path.GetDirectoryName(target)));
    }

    [Fact]
    public async Task NewFile_OnAFullDisk_IsRefused_AndNothingIsLeft()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Manual, Token);
        var target = Path.Combine(desk.Database.Folder, "new.db");

        Assert.Equal(BackupFault.DiskFull, (await BackupRestore.ToNewFileAsync(made.File, target, Token, _ => 100)).Problem?.Fault);
        Assert.Empty(Directory.EnumerateFiles(desk.Database.Folder, "new*"));
    }

    [Fact]
    public async Task Replace_BringsTheOldStateBack_AndKeepsThePresentOne()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var old = TableRows.Of(desk.Database.File);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.AddPairs(30);
        var present = TableRows.Of(desk.Database.File);
        desk.Stop();

        var attempt = await ReplaceAsync(desk, made.File);
        Assert.Null(attempt.Problem);
        Assert.Equal(old, TableRows.Of(desk.Database.File));
        Assert.NotNull(attempt.Before);
        Assert.True((await BackupCheck.RunAsync(attempt.Before, Token)).IsSound);
        Assert.Equal(BackupReason.BeforeRestore, desk.Folder.Find(Path.GetFileName(attempt.Before))?.Reason);
        Assert.Equal(present, TableRows.Of(attempt.Before));
        Assert.Equal(["pilotreview.db"], Directory.EnumerateFiles(desk.Database.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Replace_RowsThatStandInTheLogOnly_AreKeptToo()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.Stop();
        var crashed = Path.Combine(desk.Database.Folder, "crashed.db");
        await using (var reading = BackupDesk.Open(desk.Database.File))
        {
            await using var command = reading.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM LeftRows";
            await command.ExecuteScalarAsync(Token);
            desk.AddPairs(30);
            // as a machine that lost its power leaves it: the log is there, and no program
            File.Copy(desk.Database.File, crashed);
            File.Copy(desk.Database.File + "-wal", crashed + "-wal");
        }

        var present = TableRows.Of(desk.Database.File);
        var attempt = await Replacements.Of(Writer(desk, crashed), desk.Time).RunAsync(made.File, crashed, Token);
        Assert.Null(attempt.Problem);
        Assert.Equal(present, TableRows.Of(attempt.Before ?? string.Empty));
        Assert.False(File.Exists(crashed + "-wal"));
        Assert.Equal(200L, BackupDesk.Ask(crashed, "SELECT COUNT(*) FROM LeftRows"));
    }

    [Fact]
    public async Task Replace_WhileAProgramHasItOpen_IsRefused_AndNothingChanges()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.AddPairs(30);
        desk.Stop();
        await using var program = BackupDesk.Open(desk.Database.File);
        await using var reading = program.CreateCommand();
        reading.CommandText = "SELECT COUNT(*) FROM LeftRows";
        Assert.Equal(230L, await reading.ExecuteScalarAsync(Token));

        var attempt = await ReplaceAsync(desk, made.File);
        Assert.Equal(BackupFault.DatabaseInUse, attempt.Problem?.Fault);
        Assert.Equal(230L, await reading.ExecuteScalarAsync(Token));
        Assert.Single(desk.Folder.List());
        Assert.Empty(Directory.EnumerateFiles(desk.Database.Folder, "*.part*"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replace_WhenSomethingFails_LeavesThePresentOne(bool isBackupDamaged)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.AddPairs(30);
        var present = TableRows.Of(desk.Database.File);
        desk.Stop();
        if (isBackupDamaged)
        {
            Damage.TurnByte(made.File, 20_000);
        }

        var writer = new BackupWriter(desk.Folder, desk.Time, BackupDesk.Version) { FreeAt = isBackupDamaged ? FreeSpace.At : _ => 100 };
        var attempt = await Replacements.Of(writer, desk.Time).RunAsync(made.File, desk.Database.File, Token);
        Assert.Equal(isBackupDamaged ? BackupFault.HashDiffers : BackupFault.DiskFull, attempt.Problem?.Fault);
        Assert.Equal(present, TableRows.Of(desk.Database.File));
        Assert.Empty(Directory.EnumerateFiles(desk.Database.Folder, "*.part*"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replace_ADamagedDatabase_KeepsItAsItIs(bool isHeaderGone)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var old = TableRows.Of(desk.Database.File);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.Stop();
        BackupDesk.Run(desk.Database.File, "PRAGMA wal_checkpoint(TRUNCATE)");
        Damage.Zero(desk.Database.File, isHeaderGone ? 1 : 3);
        if (!isHeaderGone)
        {
            Damage.Zero(desk.Database.File, 8);
        }

        var attempt = await ReplaceAsync(desk, made.File);
        Assert.Null(attempt.Problem);
        Assert.True(attempt.IsBeforeDamaged);
        Assert.True(File.Exists(attempt.Before));
        Assert.Equal(old, TableRows.Of(desk.Database.File));
    }

    [Fact]
    public async Task Replace_ALostDatabase_IsSimplyRestored()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var old = TableRows.Of(desk.Database.File);
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.Stop();
        foreach (var file in Directory.EnumerateFiles(desk.Database.Folder))
        {
            File.Delete(file);
        }

        var attempt = await ReplaceAsync(desk, made.File);
        Assert.Equal((null, null), (attempt.Problem, attempt.Before));
        Assert.Equal(old, TableRows.Of(desk.Database.File));
    }

    [Fact]
    public async Task Replace_ByABackupOfANewerVersion_IsRefused()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        BackupDesk.Run(desk.Database.File, "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99')");
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        desk.Stop();

        var attempt = await Replacements.Of(desk.Writer, desk.Time, ["20261125022039_Initial"]).RunAsync(made.File, desk.Database.File, Token);
        Assert.Equal(BackupFault.SchemaNewer, attempt.Problem?.Fault);
    }

    private static BackupWriter Writer(BackupDesk desk, string database) =>
        new(new BackupFolder(Path.Combine(desk.Database.Folder, "backups"), database, desk.Time.LocalTimeZone), desk.Time, BackupDesk.Version);

    private static Task<RestoreAttempt> ReplaceAsync(BackupDesk desk, string backup) =>
        Replacements.Of(desk.Writer, desk.Time).RunAsync(backup, desk.Database.File, Token);
}
