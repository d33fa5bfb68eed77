using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Verifies the log of a database, and whether the data still say what the log says.</summary>
public static class LogCheck
{
    /// <summary>How many differences a person is shown.</summary>
    public const int DefaultShown = 20;

    /// <summary>Reads the whole log at one moment; writers are not kept waiting.</summary>
    /// <param name="db">A fresh context.</param>
    /// <param name="anchors">Heads put down outside the log.</param>
    /// <param name="compareData">Whether the data are compared with the newest entries too.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="mostShown">How many differences are listed.</param>
    public static async Task<AuditVerdict> VerifyAsync(
        AppDb db, IReadOnlyCollection<AuditAnchor> anchors, bool compareData, CancellationToken token, int mostShown = DefaultShown)
    {
        await db.Database.OpenConnectionAsync(token);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var moment = connection.BeginTransaction(deferred: true);
        await using var transaction = await db.Database.UseTransactionAsync(moment, token);
        if (await IsGoneAsync(db, token))
        {
            return new AuditVerdict(0, AuditHead.Empty, anchors.Count) { Fault = AuditFault.LogGone, FirstBad = 1 };
        }

        var log = db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable();
        var verdict = await AuditVerifier.VerifyAsync(log, anchors, token);
        // a log that disagrees with an anchor can still be whole in itself, and then the data can be compared with it
        var isWhole = verdict.Fault is null or AuditFault.TailCut or AuditFault.ChainRewritten;
        verdict = compareData && isWhole ? await DataComparison.AddAsync(db, verdict, mostShown, token) : verdict;
        var altered = await Guards.AlteredAsync(db, token);
        return verdict with { AlteredGuards = altered, Fault = verdict.Fault ?? (altered.Count > 0 ? AuditFault.GuardAltered : null) };
    }

    /// <summary>Whether the step that made the table was taken and the table is not there; a database from before the log is only not up to date.</summary>
    private static async Task<bool> IsGoneAsync(AppDb db, CancellationToken token)
    {
        var tables = await StoredTables.ReadAsync(db, token);
        return !tables.Contains("AuditEntries") && tables.Contains("SettingValues");
    }
}
