using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PilotReview.Core.Audit;
using PilotReview.Core.Backups;
using PilotReview.Data.Audit;
using PilotReview.Data.Backups;
using PilotReview.Testing;

namespace PilotReview.Benchmarks;

/// <summary>What a backup, its check, its restore and the verification of the log take on a million observations: the sample's own rows, moved to other periods until there are enough,
/// and the entries that their taking in leaves in the log.
/// <c>dotnet run -c Release --project tests/PilotReview.Benchmarks -- backup [rows] [runs]</c></summary>
internal static class BackupMeasure
{
    public const string Word = "backup";

    private const int DefaultRows = 1_000_000;
    private const int DefaultRuns = 3;
    private const int PeriodStep = 1_000_000;

    public static async Task RunAsync(string[] args, TextWriter output)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultRows;
        var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRuns;
        await using var database = await TempDatabase.CreateWithSampleAsync();
        var filling = Stopwatch.StartNew();
        var turns = Fill(database.File, rows);
        await FillLogAsync(database, turns);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"filled {rows} rows in {filling.Elapsed.TotalSeconds:0.0} s, {Megabytes(database.File):0.0} MB"));
        for (var run = 1; run <= runs; run++)
        {
            await output.WriteLineAsync(await MeasureAsync(database, run));
            await output.WriteLineAsync(await VerifyAsync(database));
        }
    }

    private static async Task<string> VerifyAsync(TempDatabase database)
    {
        var clock = Stopwatch.StartNew();
        await using var db = database.CreateDbContext();
        var verdict = await LogCheck.VerifyAsync(db, [], compareData: false, CancellationToken.None);
        return string.Create(CultureInfo.InvariantCulture, $"verified {verdict.Entries} entries in {Lap(clock):0.00} s ({verdict.IsSound})");
    }

    /// <summary>As many entries as the taking in of the moved rows would leave, one transaction for each time the sample was moved.</summary>
    private static async Task FillLogAsync(TempDatabase database, int turns)
    {
        List<AuditDraft> drafts;
        await using (var db = database.CreateDbContext())
        {
            drafts = SampleLog.Drafts(db);
        }

        for (var turn = 1; turn <= turns; turn++)
        {
            var moved = string.Create(CultureInfo.InvariantCulture, $"-{turn}");
            await using var db = database.CreateDbContext();
            await db.RecordAsync([.. drafts.Select(draft => draft with { EntityId = draft.EntityId + moved, Subject = draft.Subject + moved })], CancellationToken.None);
        }
    }

    private static async Task<string> MeasureAsync(TempDatabase database, int run)
    {
        var folder = new BackupFolder(Path.Combine(database.Folder, "backups"), database.File, TimeZoneInfo.Utc);
        var clock = Stopwatch.StartNew();
        var made = (await new BackupWriter(folder, TimeProvider.System, "0").WriteAsync(database.File, BackupReason.Manual, CancellationToken.None)).Made
            ?? throw new InvalidOperationException("The backup was not made.");
        var making = Lap(clock);
        var isSound = (await BackupCheck.RunAsync(made.File, CancellationToken.None)).IsSound;
        var checking = Lap(clock);
        var target = Path.Combine(database.Folder, string.Create(CultureInfo.InvariantCulture, $"restored-{run}.db"));
        var isRestored = (await BackupRestore.ToNewFileAsync(made.File, target, CancellationToken.None)).Problem is null;
        var restoring = Lap(clock);
        var size = Megabytes(made.File);
        var (copying, inspecting, hashing) = Parts(database.File, Path.Combine(database.Folder, "parts.db"));
        BackupFolder.TryRemove(made.File);
        File.Delete(target);
        return string.Create(CultureInfo.InvariantCulture,
            $"run {run}: backup {making:0.00} s ({size:0.0} MB), check {checking:0.00} s ({isSound}), restore {restoring:0.00} s ({isRestored}); parts: copy {copying:0.00} s, integrity_check {inspecting:0.00} s, SHA-256 {hashing:0.00} s");
    }

    /// <summary>The three things a backup consists of, one by one.</summary>
    private static (double Copy, double Check, double Hash) Parts(string database, string file)
    {
        var clock = Stopwatch.StartNew();
        using (var from = Open(database))
        using (var to = Open(file))
        {
            from.BackupDatabase(to);
        }

        var copy = Lap(clock);
        using (var connection = Open(file))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check(1)";
            command.ExecuteScalar();
        }

        var check = Lap(clock);
        using (var stream = File.OpenRead(file))
        {
            System.Security.Cryptography.SHA256.HashData(stream);
        }

        var hash = Lap(clock);
        File.Delete(file);
        return (copy, check, hash);
    }

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }

    private static double Megabytes(string file) => new FileInfo(file).Length / 1048576.0;

    private static int Fill(string file, int rows)
    {
        using var connection = Open(file);
        using var transaction = connection.BeginTransaction();
        var own = Convert.ToInt32(Scalar(connection, "SELECT COUNT(*) FROM Observations"), CultureInfo.InvariantCulture);
        var columns = Columns(connection).Where(column => column != "Id").ToList();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"""
            INSERT INTO Observations ({string.Join(", ", columns)})
            SELECT {string.Join(", ", columns.Select(column => column == "Period" ? $"Period + $turn * {PeriodStep}" : column))}
            FROM Observations WHERE Period < {PeriodStep} ORDER BY Id LIMIT $rows
            """;
        var turn = insert.Parameters.Add("$turn", SqliteType.Integer);
        var count = insert.Parameters.Add("$rows", SqliteType.Integer);
        insert.Prepare();
        var step = 0;
        for (var left = rows - own; left > 0; left -= own)
        {
            turn.Value = ++step;
            count.Value = Math.Min(own, left);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Scalar(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return step;
    }

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('Observations')";
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
