using Microsoft.EntityFrameworkCore;

namespace PilotReview.Data.Queries;

/// <summary>What tells this office's database from any other's, for ever: the hash of the first entry of its log. A restored backup keeps it.</summary>
public static class OfficeSecretQuery
{
    /// <summary>Empty while nothing was ever written.</summary>
    public static async Task<string> LoadAsync(AppDb db, CancellationToken token) =>
        await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).Select(entry => entry.Hash).FirstOrDefaultAsync(token) ?? string.Empty;
}
