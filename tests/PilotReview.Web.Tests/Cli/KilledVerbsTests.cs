using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Tests.Features.Workbooks;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

/// <summary>The long writes of the command line, as programs of their own, killed at moments spread over their run: what is there afterwards is the state before or the state
/// after, its log is sound against every anchor, and the same command then does its work.</summary>
public sealed class KilledVerbsTests : IDisposable
{
    private static readonly int Kills = KillCount.Of(3);

    private static readonly string[] ByTheProgram = ["AuditEntries", "sqlite_master", "sqlite_sequence"];

    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-killed-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "p.db");

    private string Backups => Path.Combine(_folder, "backups");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_IsWholeOrNothing()
    {
        string[] import = ["import", Path.Combine(AppContext.BaseDirectory, "samples", "cao-lanh", "cao-lanh.xlsx"), "--database", Database];
        await MigrateAsync();
        var empty = Counts();
        var whole = await TimeAsync(import);
        var full = Counts();
        Assert.NotEqual(empty, full);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await MigrateAsync();
            await KillAsync(At(whole, kill), import);
            Assert.Contains(Counts(), new[] { empty, full });
            await AssertSoundAsync();
        }

        await MigrateAsync();
        Assert.Equal(ExitCodes.Done, await RunAsync(import));
    }

    [Fact]
    public async Task ImportData_IsWholeOrNothing()
    {
        var book = Path.Combine(_folder, "so-lieu.xlsx");
        string[] import = ["import-data", book, "--database", Database];
        await TempDatabase.WriteSampleAsync(Database, Token);
        Assert.Equal(ExitCodes.Done, await RunAsync("export-data", "TP-CL", "2026-10", "--out", book, "--database", Database));
        SqliteConnection.ClearAllPools();
        var cells = 0;
        await File.WriteAllBytesAsync(book, WorkbookWorld.Edit(await File.ReadAllBytesAsync(book, Token), file => cells = WorkbookWorld.FillAll(file)), Token);
        var empty = Content();
        var whole = await TimeAsync(import);
        var full = Counts();
        Assert.True(cells > 50 && full["Observations"] == empty["Observations"].Count + cells, $"{cells}");
        for (var kill = 1; kill <= Kills; kill++)
        {
            Clear();
            await TempDatabase.WriteSampleAsync(Database, Token);
            await KillAsync(At(whole, kill), import);
            Assert.Contains(Counts(), new[] { empty.ToDictionary(table => table.Key, table => table.Value.Count), full });
            await AssertSoundAsync();
        }

        Assert.Equal(ExitCodes.Done, await RunAsync(import));
    }

    [Fact]
    public async Task Migrate_IsDoneByTheNextStart()
    {
        string[] migrate = ["migrate", "--database", Database];
        var whole = await TimeAsync(migrate);
        for (var kill = 1; kill <= Kills; kill++)
        {
            Clear();
            await KillAsync(At(whole, kill), migrate);
            Assert.True(await RunAsync(migrate) == ExitCodes.Done, _error.ToString());
            await AssertSoundAsync();
            Assert.DoesNotContain(TableRows.Of(Database)["AuditEntries"], entry => entry.Contains(AuditActions.GuardPutBack, StringComparison.Ordinal)); // nobody had taken one away
        }
    }

    [Fact]
    public async Task Backup_IsSoundOrNotThere()
    {
        string[] backup = ["backup", "--to", Backups, "--database", Database];
        await TempDatabase.WriteSampleAsync(Database, Token);
        var before = Content();
        var whole = await TimeAsync(backup);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await KillAsync(At(whole, kill), backup);
            await AssertBackupsAreSoundAsync();
            Assert.Equal(before, Content());
            await AssertSoundAsync();
        }

        Assert.Equal(ExitCodes.Done, await RunAsync(backup));
        await AssertBackupsAreSoundAsync();
        Assert.DoesNotContain(Directory.EnumerateFiles(Backups), file => file.Contains(BackupFolder.Unfinished, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RestoreInPlace_LeavesTheOneOrTheOther()
    {
        await TempDatabase.WriteSampleAsync(Database, Token);
        Assert.Equal(ExitCodes.Done, await RunAsync("backup", "--to", Backups, "--database", Database));
        var backup = Assert.Single(Directory.EnumerateFiles(Backups, "*.db"));
        var old = Content();
        string[] restore = ["restore", backup, "--replace", "--database", Database];
        var whole = TimeSpan.Zero;
        for (var kill = 0; kill <= Kills; kill++)
        {
            await ChangeAsync(kill);
            var present = Content();
            Assert.NotEqual(old, present);
            if (kill == 0)
            {
                whole = await TimeAsync(restore);
                Assert.Equal(old, Content());
                continue;
            }

            await KillAsync(At(whole, kill), restore);
            Assert.Contains(Content(), new[] { old, present });
            await AssertSoundAsync();
            await AssertBackupsAreSoundAsync();
        }

        await ChangeAsync(Kills + 1);
        Assert.Equal(ExitCodes.Done, await RunAsync(restore));
        Assert.Equal(old, Content());
        await AssertSoundAsync();
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), file => file.Contains(BackupFolder.Unfinished, StringComparison.Ordinal));
    }

    /// <summary>The first third is the program's start, before it touches a file.</summary>
    private static TimeSpan At(TimeSpan whole, int kill) => whole * (0.3 + (0.75 * kill / Kills));

    private static Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "pilotreview.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static async Task KillAsync(TimeSpan after, string[] args)
    {
        using var program = Start(args);
        await Task.Delay(after, Token);
        program.Kill();
        await program.WaitForExitAsync(Token);
    }

    private static async Task<TimeSpan> TimeAsync(string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var program = Start(args);
        var error = await program.StandardError.ReadToEndAsync(Token);
        await program.WaitForExitAsync(Token);
        Assert.True(program.ExitCode == ExitCodes.Done, error);
        return clock.Elapsed;
    }

    /// <summary>A new database without rows, and without what was beside the last one.</summary>
    private async Task MigrateAsync()
    {
        Clear();
        Assert.Equal(ExitCodes.Done, await RunAsync("migrate", "--database", Database));
    }

    private void Clear()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(_folder, "p.db*"))
        {
            File.Delete(file);
        }
    }

    private async Task ChangeAsync(int number)
    {
        var options = new Microsoft.EntityFrameworkCore.DbContextOptionsBuilder<Data.AppDb>();
        Data.SqliteSetup.Configure(options, Database);
        await using (var db = new Data.AppDb(options.Options).WriteAs(new Core.Audit.AuditAuthor(null, "test"), TimeProvider.System))
        {
            db.SettingValues.Add(new Core.Settings.SettingValue { Key = "test", From = new DateOnly(2026, 1, 1).AddDays(number), Value = "1" });
            await db.SaveChangesAsync(Token);
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Every table but the log, which tells of backups and restores too.</summary>
    private SortedDictionary<string, List<string>> Content()
    {
        var rows = TableRows.Of(Database);
        foreach (var table in ByTheProgram)
        {
            rows.Remove(table);
        }

        return rows;
    }

    /// <summary>How many rows each table has; those of an import carry its time.</summary>
    private Dictionary<string, int> Counts() => Content().ToDictionary(table => table.Key, table => table.Value.Count);

    private async Task AssertSoundAsync()
    {
        Assert.True(await RunAsync("verify-audit", "--database", Database) == ExitCodes.Done, _output.ToString() + _error);
        SqliteConnection.ClearAllPools();
    }

    private async Task AssertBackupsAreSoundAsync()
    {
        if (!Directory.Exists(Backups))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Backups, "*.db"))
        {
            Assert.True(await RunAsync("backup", "--check", file) == ExitCodes.Done, _output.ToString() + _error);
        }
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
