using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using Xunit;

namespace PilotReview.Data.Tests.Backups;

public sealed class BackupWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_WhileAnotherWritesWithoutPause_IsOneMoment()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.AddPairs(5_000);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var written = 0;
        var writing = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    desk.AddPairs(50);
                    written++;
                }
            },
            Token);
        List<(string File, int Before)> backups = [];
        for (var turn = 0; turn < 6; turn++)
        {
            var before = Volatile.Read(ref written);
            backups.Add(((await desk.BackUpAsync(BackupReason.Manual, Token)).File, before));
            // the writer goes on, however busy the machine is
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref written) > before || writing.IsCompleted, TimeSpan.FromMinutes(1)));
        }

        await stop.CancelAsync();
        await writing;
        Assert.True(written >= backups.Count, $"Only {written} transactions were written meanwhile.");
        Assert.All(backups, backup =>
        {
            Assert.Equal("ok", BackupDesk.Ask(backup.File, "PRAGMA integrity_check"));
            Assert.Equal(0L, BackupDesk.Ask(backup.File, """
                SELECT COUNT(*) FROM (SELECT * FROM LeftRows EXCEPT SELECT * FROM RightRows UNION ALL SELECT * FROM RightRows EXCEPT SELECT * FROM LeftRows)
                """));
            // everything committed before it began is in it
            Assert.True((long)(BackupDesk.Ask(backup.File, "SELECT COUNT(*) FROM LeftRows") ?? 0L) >= 5_200 + (50 * backup.Before));
        });
        Assert.Equal(backups.Count, backups.Select(backup => backup.File).Distinct().Count());
    }

    [Fact]
    public async Task Backup_IsOneFileWithItsManifest()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        BackupDesk.Run(desk.Database.File, "CREATE TABLE IF NOT EXISTS AuditEntries (Seq INTEGER PRIMARY KEY, Hash TEXT)");
        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);

        Assert.Equal("pilotreview-20261129-223000-nightly.db", made.Name);
        Assert.Equal(["pilotreview-20261129-223000-nightly.db", "pilotreview-20261129-223000-nightly.json"], desk.FilesLeft());
        Assert.Equal("delete", BackupDesk.Ask(made.File, "PRAGMA journal_mode"));
        var (manifest, problem) = ManifestFile.Read(made.File);
        Assert.Null(problem);
        Assert.Equal(made.Manifest, manifest);
        Assert.Equal(
            (BackupManifest.CurrentFormat, BackupReason.Nightly, BackupDesk.Version, desk.Time.GetUtcNow(), new FileInfo(made.File).Length),
            (manifest?.Format, manifest?.Reason, manifest?.ProductVersion, manifest?.MadeAt, manifest?.Bytes));
        Assert.Equal((0L, 0L, 0L, null, 0), (manifest?.Content.Units, manifest?.Content.Observations, manifest?.Content.Accounts, manifest?.Content.Audit, manifest?.Content.BrokenKeys));
        Assert.EndsWith("Z", System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(ManifestFile.Of(made.File), Token)).RootElement
            .GetProperty("made_at").GetString()?.Replace("+00:00", "Z", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_CarriesTheHeadOfTheAudit()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        BackupDesk.Run(desk.Database.File, """
            DROP TABLE IF EXISTS AuditEntries;
            CREATE TABLE AuditEntries (Seq INTEGER PRIMARY KEY, What TEXT, Hash TEXT);
            INSERT INTO AuditEntries VALUES (1, 'x', 'aa'), (3, 'z', 'cc'), (2, 'y', 'bb');
            """);

        Assert.Equal(new AuditHead(3, "cc"), (await desk.BackUpAsync(BackupReason.Manual, Token)).Manifest?.Content.Audit);
    }

    [Fact]
    public async Task SecondBackupOfTheSameSecond_GetsANameOfItsOwn()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var first = await desk.BackUpAsync(BackupReason.Manual, Token);
        var second = await desk.BackUpAsync(BackupReason.Manual, Token);

        Assert.Equal("pilotreview-20261129-223000-manual-2.db", second.Name);
        Assert.True((await BackupCheck.RunAsync(first.File, Token)).IsSound);
    }

    [Fact]
    public async Task RowsThatPointNowhere_AreCounted_AndTheBackupIsStillMade()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        BackupDesk.Run(desk.Database.File, "PRAGMA foreign_keys = OFF; CREATE TABLE Lost (Id INTEGER PRIMARY KEY, Up INTEGER REFERENCES LeftRows(Id)); INSERT INTO Lost VALUES (1, 999999)");

        Assert.Equal(1, (await desk.BackUpAsync(BackupReason.Nightly, Token)).Manifest?.Content.BrokenKeys);
    }

    [Fact]
    public async Task DamagedDatabase_IsFoundInTheCopy_AndNothingIsLeft()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.Stop();
        BackupDesk.Run(desk.Database.File, "PRAGMA wal_checkpoint(TRUNCATE)");
        Damage.Zero(desk.Database.File, page: DamagedPage(desk.Database.File));

        var attempt = await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Nightly, Token);
        Assert.Equal(BackupFault.CopyDamaged, attempt.Problem?.Fault);
        Assert.Empty(desk.FilesLeft());
    }

    [Theory]
    [InlineData(false, BackupFault.DatabaseMissing)]
    [InlineData(true, BackupFault.DatabaseUnreadable)]
    public async Task NoDatabase_IsSaid(bool isThere, BackupFault fault)
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var file = Path.Combine(desk.Database.Folder, "other.db");
        if (isThere)
        {
            await File.WriteAllTextAsync(file, new string('x', 9000), Token);
        }

        var attempt = await desk.Writer.WriteAsync(file, BackupReason.Manual, Token);
        Assert.Equal((fault, file), (attempt.Problem?.Fault, attempt.Problem?.Subject));
        Assert.Empty(desk.FilesLeft());
    }

    [Fact]
    public async Task LockedDatabase_IsSaid_AndNothingIsLeft()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.Stop();
        await using var other = BackupDesk.Open(desk.Database.File);
        await using var command = other.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(Token);

        var attempt = await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token);
        Assert.Equal(BackupFault.DatabaseLocked, attempt.Problem?.Fault);
        Assert.Empty(desk.FilesLeft());
    }

    [Fact]
    public async Task TooLittleRoom_IsSaidBeforeAnythingIsWritten()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var writer = new BackupWriter(desk.Folder, desk.Time, BackupDesk.Version) { FreeAt = _ => 1_000_000 };

        var attempt = await writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token);
        Assert.Equal(BackupFault.DiskFull, attempt.Problem?.Fault);
        Assert.Empty(desk.FilesLeft());
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsSaid()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var blocker = Path.Combine(desk.Database.Folder, "file");
        await File.WriteAllTextAsync(blocker, "x", Token);
        var writer = new BackupWriter(new BackupFolder(Path.Combine(blocker, "backups"), desk.Database.File, desk.Time.LocalTimeZone), desk.Time, BackupDesk.Version);

        Assert.Equal(BackupFault.FolderRefused, (await writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token)).Problem?.Fault);
    }

    /// <summary>The folder of backups is not blamed for it.</summary>
    [Fact]
    public async Task DatabaseThatCannotBeRead_IsNamed()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.Stop();
        Directory.CreateDirectory(desk.Database.File + "-wal"); // no log can be kept there

        var problem = (await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token)).Problem;
        Assert.Equal((BackupFault.AccessRefused, desk.Database.File), (problem?.Fault, problem?.Subject));
        Assert.Empty(desk.Folder.List());
    }

    [Fact]
    public async Task FolderThatMayOnlyBeRead_IsSaid()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may do everything may also write here.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps the rights of folders elsewhere.");
            return;
        }

        await using var desk = await BackupDesk.OpenAsync(Token);
        Directory.CreateDirectory(desk.Folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(BackupFault.FolderRefused, (await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token)).Problem?.Fault);
        Assert.Empty(desk.FilesLeft());
    }

    [Fact]
    public async Task WhileAnotherIsRunning_TheSecondIsRefused()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.Folder.Create();
        BackupAttempt attempt;
        await using (File.Open(Path.Combine(desk.Folder.Path, "pilotreview-running.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            attempt = await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token);
        }

        Assert.Equal(BackupFault.AnotherRunning, attempt.Problem?.Fault);
        Assert.NotNull((await desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token)).Made);
        Assert.DoesNotContain(desk.FilesLeft(), file => file?.EndsWith(".lock", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task TwoAtOnce_NeverSpoilEachOther()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var attempts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Writer.WriteAsync(desk.Database.File, BackupReason.Manual, Token)));

        Assert.Contains(attempts, attempt => attempt.Made is not null);
        Assert.All(attempts.Where(attempt => attempt.Made is null), attempt => Assert.Equal(BackupFault.AnotherRunning, attempt.Problem?.Fault));
        Assert.All(desk.Folder.List(), backup => Assert.Null(backup.Problem));
    }

    [Fact]
    public async Task WhatAKilledProgramLeft_IsClearedByTheNext()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        desk.Folder.Create();
        string[] left = ["pilotreview-20261128-223000-nightly.db.part", "pilotreview-20261128-223000-nightly.db.part-journal", "pilotreview-20261128-223000-nightly.json.part"];
        const string Other = "pilotreview-thu-20261128-223000-nightly.db.part";
        foreach (var name in left.Append(Other))
        {
            await File.WriteAllTextAsync(Path.Combine(desk.Folder.Path, name), "x", Token);
        }

        var made = await desk.BackUpAsync(BackupReason.Nightly, Token);
        Assert.Equal([made.Name, Path.ChangeExtension(made.Name, ".json"), Other], desk.FilesLeft());
    }

    [Fact]
    public async Task List_IsOfThisDatabaseOnly_NewestFirst_AndNamesAreNotPaths()
    {
        await using var desk = await BackupDesk.OpenAsync(Token);
        var first = await desk.BackUpAsync(BackupReason.Manual, Token);
        desk.Time.Advance(TimeSpan.FromDays(1));
        var second = await desk.BackUpAsync(BackupReason.Nightly, Token);
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Path, "pilotreview-thu-20261128-223000-nightly.db"), "x", Token);
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Path, "pilotreview-20261128-223000-nightly.db"), "x", Token);

        Assert.Equal([second.Name, first.Name, "pilotreview-20261128-223000-nightly.db"], desk.Folder.List().Select(backup => backup.Name));
        Assert.False(desk.Folder.List()[2].ToKept().IsSound);
        Assert.Null(desk.Folder.List()[2].ToKept().Reason);
        Assert.Equal(second, desk.Folder.Find(second.Name));
        Assert.All((string[])["../pilotreview.db", second.File, "", "pilotreview.db", second.Name + "\0"], name => Assert.Null(desk.Folder.Find(name)));
    }

    private static int DamagedPage(string file) => Convert.ToInt32(
        BackupDesk.Ask(file, "SELECT rootpage FROM sqlite_master WHERE name = 'RightRows'"), System.Globalization.CultureInfo.InvariantCulture);
}
