using Microsoft.EntityFrameworkCore;
using PilotReview.Core;

namespace PilotReview.Data.Queries;

/// <summary>How much the database holds.</summary>
public static class ContentCountsQuery
{
    public static async Task<ContentCounts> LoadAsync(AppDb db, CancellationToken token) => new(
        await db.Units.CountAsync(token),
        await db.Observations.CountAsync(token),
        await db.Reviews.CountAsync(token),
        await db.Pilots.CountAsync(token),
        await db.Indicators.CountAsync(token));
}
