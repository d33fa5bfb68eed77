using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Observations.Months;

/// <summary>Reads how long typing took, within the actor's subtree.</summary>
public sealed class EffortService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>The indicators, the dearest first; empty for whom figures are not.</summary>
    public async Task<IReadOnlyList<IndicatorEffort>> ListAsync(Actor actor, int year, CancellationToken token)
    {
        if (!actor.May(Permission.SeeData))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var scope = new UnitScope(tree, actor);
        return await EffortQuery.LoadAsync(db, year, time.LocalTimeZone, scope.IsLimited ? [.. tree.Units.Where(unit => scope.Sees(unit.Id)).Select(unit => unit.Id)] : null, token);
    }
}
