using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Units;

namespace PilotReview.Data.Queries;

/// <summary>Everything about the organisation: the tree, the kinds and categories that name its units, and the events that changed it.</summary>
public static class UnitSheetQuery
{
    public static async Task<UnitSheet> LoadAsync(AppDb db, CancellationToken token) => new(
        await UnitTreeQuery.LoadAsync(db, token),
        await db.UnitKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Id, token),
        await db.UnitCategories.AsNoTracking().ToDictionaryAsync(category => category.Id, token),
        await db.UnitEvents.AsNoTracking().AsSplitQuery().OrderBy(change => change.EffectiveDate).ThenBy(change => change.Code)
            .ToListAsync(token));
}
