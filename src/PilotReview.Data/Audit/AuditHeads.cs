using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data.Identity;

namespace PilotReview.Data.Audit;

/// <summary>Reads where the log ends.</summary>
public static class AuditHeads
{
    /// <summary>Second factors and the like: the tables of the framework begin so.</summary>
    private const string AccountRows = "AspNetUser";

    public static async Task<AuditHead> ReadAsync(AppDb db, CancellationToken token) =>
        await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Seq).Select(entry => new AuditHead(entry.Seq, entry.Hash)).FirstOrDefaultAsync(token)
        ?? AuditHead.Empty;

    /// <summary>The newest entry that tells of data rather than of an act: as long as nothing changes it stays the same, and so does a document that carries it.</summary>
    public static async Task<AuditHead> ReadOfDataAsync(AppDb db, CancellationToken token) =>
        await db.AuditEntries.AsNoTracking().Where(entry => AuditActions.OfData.Contains(entry.Action) && !entry.Entity.StartsWith(AccountRows) && entry.Entity != nameof(Account))
            .OrderByDescending(entry => entry.Seq).Select(entry => new AuditHead(entry.Seq, entry.Hash)).FirstOrDefaultAsync(token)
        ?? AuditHead.Empty;
}
