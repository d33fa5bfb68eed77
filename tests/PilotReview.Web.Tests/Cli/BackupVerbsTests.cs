using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PilotReview.Core.Backups;
using PilotReview.Data.Backups;
using PilotReview.Testing;
using PilotReview.Web.Cli;
using PilotReview.Web.Tests.Features;
using Xunit;

namespace PilotReview.Web.Tests.Cli;

public sealed class BackupVerbsTests(SampleDatabase sample) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pilotreview-verbs-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Backup_List_Check_Restore_AgreeInJson()
    {
        // the backup itself becomes the next entry of the log, which the copy does not hold
        var rows = TableRows.Of(sample.Database.File);
        var made = await JsonAsync(ExitCodes.Done, "backup", "--to", _folder, "--database", sample.Database.File, "--json");
        var file = made.GetProperty("backup").GetProperty("file").GetString() ?? string.Empty;
        Assert.Equal(_folder, Path.GetDirectoryName(file));
        Assert.True(made.GetProperty("backup").GetProperty("content").GetProperty("observations").GetInt64() > 10_000);

        var list = await JsonAsync(ExitCodes.Done, "backup", "--list", "--to", _folder, "--database", sample.Database.File, "--json");
        Assert.Equal(Path.GetFileName(file), Assert.Single(list.GetProperty("backups").EnumerateArray()).GetProperty("name").GetString());

        var check = await JsonAsync(ExitCodes.Done, "backup", "--check", file, "--json");
        Assert.True(check.GetProperty("sound").GetBoolean());
        Assert.Equal(made.GetProperty("backup").GetProperty("sha256").GetString(), check.GetProperty("sha256").GetString());

        var target = Path.Combine(_folder, "away", "new.db");
        var restored = await JsonAsync(ExitCodes.Done, "restore", file, "--to", target, "--json");
        Assert.Equal(target, restored.GetProperty("file").GetString());
        Assert.Equal(rows, TableRows.Of(target));
    }

    [Fact]
    public async Task Backup_WithoutFolder_LiesBesideTheFileThatWasNamed()
    {
        var file = Path.Combine(_folder, "p.db");
        await RunAsync("migrate", "--database", file);
        Assert.Equal(ExitCodes.Done, await RunAsync("backup", "--database", file));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "backups"), "p-*-manual.db"));
        Assert.Contains(" / ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfADamagedOne_IsRefusedWithItsCode()
    {
        var file = await BackUpSampleAsync();
        await using (var stream = File.Open(file, FileMode.Open))
        {
            stream.SetLength(stream.Length - 100);
        }

        var check = await JsonAsync(ExitCodes.Refused, "backup", "--check", file, "--json");
        Assert.Equal((false, "size_differs"), (check.GetProperty("sound").GetBoolean(), check.GetProperty("code").GetString()));
        Assert.Equal(ExitCodes.Refused, await RunAsync("restore", file, "--to", Path.Combine(_folder, "new.db")));
        Assert.False(File.Exists(Path.Combine(_folder, "new.db")));
    }

    [Fact]
    public async Task Check_WithoutManifest_SaysWhatCouldNotBeChecked()
    {
        var file = await BackUpSampleAsync();
        File.Delete(Path.ChangeExtension(file, ".json"));
        Assert.Equal(ExitCodes.Done, await RunAsync("backup", "--check", file));
        Assert.Contains(".json", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "--database", "{0}/khong-co.db")]
    [InlineData("backup", "--check", "{0}/khong-co.db")]
    [InlineData("restore", "{0}/khong-co.db", "--to", "{0}/new.db")]
    [InlineData("restore", "{0}/khong-co.db", "--replace", "--database", "{0}/p.db")]
    public async Task WhatIsNotThere_IsOneSentence(params string[] args)
    {
        Assert.Equal(ExitCodes.Refused, await RunAsync([.. args.Select(arg => arg.Replace("{0}", _folder, StringComparison.Ordinal))]));
        Assert.Single(_error.ToString().Trim().Split('\n'));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Replace_WhileServing_IsRefused_AndAfterTheStopItWorks()
    {
        var web = await TestWeb.StartAsync(configure: builder => Web.Features.Backups.BackupsSetup.AddNightlyBackup(builder.Services));
        var file = await CopyAsync(web);
        try
        {
            SqliteConnection.ClearAllPools();
            Assert.Equal(ExitCodes.Refused, await RunAsync("restore", file, "--replace", "--database", web.Database.File));
            Assert.Equal(BackupSentences(BackupFault.DatabaseInUse, web.Database.File), _error.ToString().Trim());
        }
        finally
        {
            await web.StopAsync();
        }

        SqliteConnection.ClearAllPools();
        var answer = await JsonAsync(ExitCodes.Done, "restore", file, "--replace", "--database", web.Database.File, "--json");
        Assert.True(File.Exists(answer.GetProperty("before").GetString()));
        await web.DisposeAsync();
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed")]
    public async Task OlderTables_AreBackedUpFirst_AndCanBeBroughtBack(string verb)
    {
        var file = await OldDatabaseAsync();
        var old = TableRows.Of(file);
        Assert.Equal(ExitCodes.Done, await RunAsync(verb, "--database", file));
        SqliteConnection.ClearAllPools();
        Assert.NotEqual(old, TableRows.Of(file));

        var backup = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "backups"), "*-before_migration.db"));
        Assert.Contains(TableRows.Of(file)["AuditEntries"], entry => entry.Contains($"|Backup|{Path.GetFileName(backup)}|", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Done, await RunAsync("restore", backup, "--replace", "--database", file));
        Assert.Equal(old, TableRows.Of(file));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task OlderTables_WithoutABackup_AreLeftAsTheyAre(params string[] verb)
    {
        var file = await OldDatabaseAsync();
        var old = TableRows.Of(file);
        var blocker = Path.Combine(_folder, "backups");
        await File.WriteAllTextAsync(blocker, "x", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Refused, await RunAsync([.. verb, "--database", file]));
        var sentence = Assert.Single(_error.ToString().Trim().Split('\n'));
        Assert.StartsWith(CliText.ResourceManager.GetString(nameof(CliText.NotMigrated), Core.Formats.Vietnamese) ?? "?", sentence, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(old, TableRows.Of(file));
    }

    private static string BackupSentences(BackupFault fault, string subject) =>
        $"{Core.Wording.BackupWording.Whole(new(fault, subject), Core.Formats.Vietnamese)} / {Core.Wording.BackupWording.Whole(new(fault, subject), Core.Formats.English)}";

    private async Task<string> CopyAsync(TestWeb web)
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("backup", "--to", _folder, "--database", web.Database.File));
        return Assert.Single(Directory.EnumerateFiles(_folder, "*.db"));
    }

    private async Task<string> BackUpSampleAsync()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync("backup", "--to", _folder, "--database", sample.Database.File));
        return Assert.Single(Directory.EnumerateFiles(_folder, "*.db"));
    }

    /// <summary>The tables of the first step, or of none while there is only one, with a table of its own.</summary>
    private async Task<string> OldDatabaseAsync()
    {
        await using var made = await TempDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await using (var db = made.CreateDbContext())
        {
            var steps = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(steps.Count > 1 ? steps[0] : Migration.InitialDatabase, TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE OldFigures (Id INTEGER PRIMARY KEY, Value TEXT); INSERT INTO OldFigures (Value) VALUES ('một')", TestContext.Current.CancellationToken);
        }

        var file = Path.Combine(_folder, "p.db");
        var writer = new BackupWriter(new BackupFolder(made.Folder, made.File, TimeZoneInfo.Utc), TimeProvider.System, "0");
        var copy = (await writer.WriteAsync(made.File, BackupReason.Manual, TestContext.Current.CancellationToken)).Made?.File;
        File.Copy(copy ?? string.Empty, file);
        return file;
    }

    private async Task<JsonElement> JsonAsync(int code, params string[] args)
    {
        _output.GetStringBuilder().Clear();
        Assert.Equal(code, await RunAsync(args));
        using var document = JsonDocument.Parse(_output.ToString());
        return document.RootElement.Clone();
    }

    private Task<int> RunAsync(params string[] args) => Verbs.RunAsync(args, _output, _error);
}
