using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>All units with their versions, as a tree that answers for any day.</summary>
public static class UnitTreeQuery
{
    public static async Task<UnitTree> LoadAsync(AppDb db, CancellationToken token) =>
        new(await db.Units.AsNoTracking().AsSplitQuery().ToListAsync(token));
}
