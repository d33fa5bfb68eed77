using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data.Audit;

namespace PilotReview.Data.Backups;

/// <summary>Writes into a copy that is about to take the place of the database that it does so, as the next entry of its log: whoever opens it finds both or neither.</summary>
internal static class RestoredEntry
{
    public static async Task<AuditHead> WriteAsync(string file, AuditDraft act, AuditAuthor author, TimeProvider time, CancellationToken token)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        var options = new DbContextOptionsBuilder<AppDb>().UseSqlite(connection.ConnectionString);
        await using var db = new AppDb(options.Options).WriteAs(author, time);
        await db.RecordAsync(act, token);
        return await AuditHeads.ReadAsync(db, token);
    }
}
