using Microsoft.EntityFrameworkCore;

namespace PilotReview.Data;

/// <summary>The triggers that keep the sample mark, the log, snapshots, conclusions, steps, the words of orders and issued documents: the database itself refuses to change or remove them. Whoever can write the file can take a guard away; that it is gone is seen, and what was changed meanwhile is found by
/// the chain and by the comparison with the data.</summary>
public static class Guards
{
    private const string LogTable = "AuditEntries";

    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["KeepSampleMark_Delete"] = "CREATE TRIGGER KeepSampleMark_Delete BEFORE DELETE ON SampleMarks BEGIN SELECT RAISE(ABORT, 'the sample mark cannot be removed'); END",
        ["KeepSampleMark_Update"] = "CREATE TRIGGER KeepSampleMark_Update BEFORE UPDATE ON SampleMarks BEGIN SELECT RAISE(ABORT, 'the sample mark cannot be changed'); END",
        ["KeepLog_Delete"] = "CREATE TRIGGER KeepLog_Delete BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the log cannot be shortened'); END",
        ["KeepLog_Update"] = "CREATE TRIGGER KeepLog_Update BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the log cannot be changed'); END",
        ["KeepSnapshot_Delete"] = "CREATE TRIGGER KeepSnapshot_Delete BEFORE DELETE ON ReviewSnapshots BEGIN SELECT RAISE(ABORT, 'a snapshot cannot be removed'); END",
        ["KeepSnapshot_Update"] = "CREATE TRIGGER KeepSnapshot_Update BEFORE UPDATE ON ReviewSnapshots BEGIN SELECT RAISE(ABORT, 'a snapshot cannot be changed'); END",
        ["KeepConclusion_Delete"] = "CREATE TRIGGER KeepConclusion_Delete BEFORE DELETE ON ConclusionActs BEGIN SELECT RAISE(ABORT, 'a conclusion cannot be removed'); END",
        ["KeepConclusion_Update"] = "CREATE TRIGGER KeepConclusion_Update BEFORE UPDATE ON ConclusionActs BEGIN SELECT RAISE(ABORT, 'a conclusion cannot be changed'); END",
        ["KeepVotes_Delete"] = "CREATE TRIGGER KeepVotes_Delete BEFORE DELETE ON ConclusionDecisions BEGIN SELECT RAISE(ABORT, 'a decision cannot be removed'); END",
        ["KeepVotes_Update"] = "CREATE TRIGGER KeepVotes_Update BEFORE UPDATE ON ConclusionDecisions BEGIN SELECT RAISE(ABORT, 'a decision cannot be changed'); END",
        ["KeepSteps_Delete"] = "CREATE TRIGGER KeepSteps_Delete BEFORE DELETE ON ReviewSteps BEGIN SELECT RAISE(ABORT, 'a step cannot be removed'); END",
        ["KeepSteps_Update"] = "CREATE TRIGGER KeepSteps_Update BEFORE UPDATE ON ReviewSteps BEGIN SELECT RAISE(ABORT, 'a step cannot be changed'); END",
        ["KeepOrders_Delete"] = "CREATE TRIGGER KeepOrders_Delete BEFORE DELETE ON ReviewOrders BEGIN SELECT RAISE(ABORT, 'an order cannot be removed'); END",
        ["KeepOrders_Update"] = "CREATE TRIGGER KeepOrders_Update BEFORE UPDATE OF ReviewId, ActId, Number, Text, UnitId, Post, Due ON ReviewOrders BEGIN SELECT RAISE(ABORT, 'an order cannot be changed'); END",
        ["KeepIssued_Delete"] = "CREATE TRIGGER KeepIssued_Delete BEFORE DELETE ON IssuedDocuments BEGIN SELECT RAISE(ABORT, 'an issued document cannot be removed'); END",
        ["KeepIssued_Update"] = "CREATE TRIGGER KeepIssued_Update BEFORE UPDATE ON IssuedDocuments BEGIN SELECT RAISE(ABORT, 'an issued document cannot be changed'); END",
        ["KeepIssuedFile_Delete"] = "CREATE TRIGGER KeepIssuedFile_Delete BEFORE DELETE ON IssuedFiles BEGIN SELECT RAISE(ABORT, 'a file of an issued document cannot be removed'); END",
        ["KeepIssuedFile_Update"] = "CREATE TRIGGER KeepIssuedFile_Update BEFORE UPDATE ON IssuedFiles BEGIN SELECT RAISE(ABORT, 'a file of an issued document cannot be changed'); END",
    };

    /// <summary>Names of guards that are missing or do something else, and of triggers that are none.</summary>
    public static async Task<IReadOnlyList<string>> AlteredAsync(AppDb db, CancellationToken token)
    {
        var there = await ReadAsync(db, token);
        return [.. All.Keys.Union(there.Keys).Where(name => there.GetValueOrDefault(name) != All.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Names of guards that are missing or do something else.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(AppDb db, CancellationToken token) => [.. (await AlteredAsync(db, token)).Where(All.ContainsKey)];

    /// <summary>Puts up those that are missing or altered; the names of those that a log with entries had lost. Triggers that are no guards are left for whoever looks into it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="before">Tables that were there before the update: a guard of a new table was not lost.</param>
    /// <param name="hadEntries">The log had entries before.</param>
    /// <param name="token">Stops the work.</param>
    public static async Task<IReadOnlyList<string>> PutUpAsync(AppDb db, IReadOnlyCollection<string> before, bool hadEntries, CancellationToken token)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var missing = await MissingAsync(db, token);
        foreach (var name in missing)
        {
            var anew = string.Join("; ", "DROP TRIGGER IF EXISTS " + name, All[name]) + ";";
            await db.Database.ExecuteSqlRawAsync(anew, token);
        }

        await transaction.CommitAsync(token);
        return hadEntries ? [.. missing.Where(name => before.Contains(TableOf(All[name])))] : [];
    }

    /// <summary>Whether there is a log with entries.</summary>
    public static async Task<bool> HasEntriesAsync(AppDb db, CancellationToken token) =>
        (await StoredTables.ReadAsync(db, token)).Contains(LogTable) && await db.AuditEntries.AnyAsync(token);

    private static string TableOf(string trigger) => trigger.Split(" ON ")[1].Split(' ')[0];

    private static async Task<Dictionary<string, string>> ReadAsync(AppDb db, CancellationToken token)
    {
        var triggers = await db.Database.SqlQueryRaw<Trigger>("SELECT name AS Name, COALESCE(sql, '') AS Sql FROM sqlite_master WHERE type = 'trigger'").ToListAsync(token);
        return triggers.ToDictionary(trigger => trigger.Name, trigger => OnOneLine(trigger.Sql), StringComparer.Ordinal);
    }

    /// <summary>As the table of guards writes them: an earlier version broke the lines elsewhere.</summary>
    private static string OnOneLine(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("; END;", "; END", StringComparison.Ordinal);

    private sealed record Trigger(string Name, string Sql);
}
