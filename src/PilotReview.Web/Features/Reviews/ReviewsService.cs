using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Lists the reviews that somebody may see.</summary>
public sealed class ReviewsService(IDbContextFactory<AppDb> databases)
{
    /// <summary>The reviews, newest data day first.</summary>
    public async Task<IReadOnlyList<ReviewRow>> ListAsync(Actor actor, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id);
        var access = new ReviewAccess(actor, await UnitTreeQuery.LoadAsync(db, token));
        var reviews = await ReviewsQuery.LoadAsync(db, token);
        return
        [
            .. reviews.Where(review => access.MaySee(review, pilots[review.PilotId]))
                .Select(review => new ReviewRow(review, pilots[review.PilotId].Name, access.MayDownload(review, pilots[review.PilotId]))),
        ];
    }
}
