using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Organisation;

namespace PilotReview.Data.Queries;

/// <summary>The figure tables with their lines and explanations.</summary>
public static class FigureTablesQuery
{
    /// <summary>All of them: the newest years first, then by code.</summary>
    public static async Task<IReadOnlyList<FigureTable>> LoadAsync(AppDb db, CancellationToken token)
    {
        var tables = await db.FigureTables.AsNoTracking().AsSplitQuery().ToListAsync(token);
        return [.. tables.OrderByDescending(table => table.ToYear).ThenBy(table => table.Subject).ThenBy(table => table.Code, StringComparer.Ordinal)];
    }

    /// <summary>One table; null when there is none of the code.</summary>
    public static Task<FigureTable?> FindAsync(AppDb db, string code, CancellationToken token) =>
        db.FigureTables.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(table => table.Code == code, token);
}
