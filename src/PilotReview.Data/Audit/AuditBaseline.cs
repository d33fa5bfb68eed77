using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Begins the log of a database that held data before there was one: every value found there gets its entry, so that the log tells of all of it.</summary>
public static class AuditBaseline
{
    /// <summary>Does nothing when the log has begun, or there is nothing to tell.</summary>
    public static async Task WriteAsync(AppDb db, CancellationToken token)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.AuditEntries.AnyAsync(token))
        {
            return;
        }

        await using var log = await AuditWriter.OpenAsync(db, token);
        await foreach (var entry in StoredRows.ReadAsync(db, token))
        {
            await log.WriteAsync(AuditCollector.DraftsOfNew(entry, AuditActions.Found), token);
        }

        await transaction.CommitAsync(token);
    }
}
