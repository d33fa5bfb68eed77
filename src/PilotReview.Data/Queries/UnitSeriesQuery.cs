using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Queries;

/// <summary>Observations of some units, all indicators and periods.</summary>
public static class UnitSeriesQuery
{
    public static async Task<IReadOnlyList<Observation>> LoadAsync(AppDb db, IReadOnlyCollection<int> unitIds, CancellationToken token) =>
        await db.Observations.AsNoTracking().Where(observation => unitIds.Contains(observation.UnitId)).ToListAsync(token);
}
