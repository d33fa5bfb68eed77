using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;

namespace PilotReview.Data.Audit;

/// <summary>Reads where the log ends.</summary>
public static class AuditHeads
{
    public static async Task<AuditHead> ReadAsync(AppDb db, CancellationToken token) =>
        await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Seq).Select(entry => new AuditHead(entry.Seq, entry.Hash)).FirstOrDefaultAsync(token)
        ?? AuditHead.Empty;
}
