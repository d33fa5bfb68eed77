using Microsoft.EntityFrameworkCore;

namespace PilotReview.Data;

/// <summary>The tables that the database file has, whatever the model says.</summary>
public static class StoredTables
{
    public static async Task<HashSet<string>> ReadAsync(AppDb db, CancellationToken token) =>
        [.. await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(token)];
}
