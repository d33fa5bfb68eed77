using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Queries;

/// <summary>Reads what of all reviews waits for an actor, the most urgent first.</summary>
public static class ReviewTasksQuery
{
    /// <param name="db">The database.</param>
    /// <param name="actor">Whoever asks.</param>
    /// <param name="now">Now, by the office's clock.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReviewTask>> LoadAsync(AppDb db, Actor actor, DateTimeOffset now, CancellationToken token)
    {
        if (!actor.May(Permission.SeePublishedReviews))
        {
            return [];
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id);
        var settings = await OfficeSettingsQuery.LoadAsync(db, today, token);
        var reviews = (await ReviewsQuery.LoadAsync(db, token)).Where(review => Permissions.AllowReview(actor.Role, review)).ToList();
        var tasks = (await ReviewWorkQuery.WithoutAssessmentsAsync(db, reviews, token))
            .SelectMany(work => new ReviewTasks(work, pilots[work.Review.PilotId], tree, actor, now, settings).All());
        return [.. tasks.OrderBy(task => task.Due is null || task.Due >= today).ThenBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Since ?? DateTimeOffset.MaxValue)];
    }
}
