using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Visits;
using PilotReview.Data.Visits;

namespace PilotReview.Data.Import;

/// <summary>Stores visits, with the figures that follow from them.</summary>
internal static class VisitImport
{
    public static async Task AddAsync(AppDb db, List<VisitRow> rows, IReadOnlyDictionary<string, int> unitIds, ImportBatch batch, CancellationToken token)
    {
        if (rows.Count == 0)
        {
            return;
        }

        db.ChangeTracker.Clear();
        var indicators = await db.Indicators.AsNoTracking().IgnoreAutoIncludes().ToListAsync(token);
        var scales = await db.ScaleVersions.AsNoTracking().AsSplitQuery().ToListAsync(token);
        foreach (var row in rows)
        {
            var visit = new Visit { Post = row.Post, UnitId = unitIds[row.Unit], Month = row.Month };
            if (row.Told.State != VisitState.Untold)
            {
                visit.Tell(row.Told with { ScaleVersionId = VisitScale.Of(indicators, scales, row.Month)?.Id }, batch.At, batch.AccountId);
            }

            db.Visits.Add(visit);
        }

        await VisitStore.SaveAsync(db, [.. rows.Select(row => (unitIds[row.Unit], row.Month))], batch.At, batch.AccountId, token);
    }
}
