using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Organisation;

namespace PilotReview.Data.Import;

/// <summary>Stores figure tables with their lines.</summary>
internal static class FigureTableStore
{
    public static async Task AddAsync(AppDb db, ScenarioRows rows, IReadOnlyDictionary<string, int> unitIds, CancellationToken token)
    {
        var categories = await db.UnitCategories.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(category => category.Code, category => category.Id, token);
        var lines = rows.FigureLines.ToLookup(row => row.Table, StringComparer.Ordinal);
        db.FigureTables.AddRange(rows.FigureTables.Select(row => new FigureTable
        {
            Code = row.Code,
            UnitId = unitIds[row.Unit],
            Subject = row.Subject,
            FromYear = row.FromYear,
            ToYear = row.ToYear ?? row.FromYear,
            Title = row.Title,
            DocumentNumber = row.DocumentNumber,
            DocumentDate = row.DocumentDate,
            AsOf = row.AsOf,
            Note = row.Note,
            Lines = [.. FigureLines.Of(lines[row.Code], categories)],
        }));
        await db.SaveChangesAsync(token);
    }
}
