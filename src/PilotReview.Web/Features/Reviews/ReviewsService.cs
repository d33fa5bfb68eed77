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
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id, pilot => pilot.Name);
        var reviews = await ReviewsQuery.LoadAsync(db, token);
        return
        [
            .. reviews.Where(review => ReviewAccess.MaySee(actor, review))
                .Select(review => new ReviewRow(review, pilots[review.PilotId], ReviewAccess.MayDownload(actor, review))),
        ];
    }
}
