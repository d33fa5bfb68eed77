using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Queries;

/// <summary>Reviews, newest data day first.</summary>
public static class ReviewsQuery
{
    public static async Task<IReadOnlyList<Review>> LoadAsync(AppDb db, CancellationToken token) =>
        await db.Reviews.AsNoTracking().OrderByDescending(review => review.AsOf).ThenBy(review => review.Code).ToListAsync(token);
}
