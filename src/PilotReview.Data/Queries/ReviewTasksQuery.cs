using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Queries;

/// <summary>Reads what of all reviews waits for an actor, the most urgent first.</summary>
public static class ReviewTasksQuery
{
    public static async Task<IReadOnlyList<ReviewTask>> LoadAsync(AppDb db, Actor actor, DateOnly today, CancellationToken token)
    {
        if (!actor.May(Permission.SeePublishedReviews))
        {
            return [];
        }

        var tree = await UnitTreeQuery.LoadAsync(db, token);
        var pilots = (await PilotsQuery.LoadAsync(db, token)).ToDictionary(pilot => pilot.Id);
        List<ReviewTask> tasks = [];
        foreach (var review in (await ReviewsQuery.LoadAsync(db, token)).Where(review => Permissions.AllowReview(actor.Role, review)))
        {
            var work = await ReviewWorkQuery.LoadAsync(db, review, token);
            tasks.AddRange(new ReviewTasks(work, pilots[review.PilotId], tree, actor, today).All());
        }

        return [.. tasks.OrderBy(task => task.Due is null || task.Due >= today).ThenBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Since ?? DateTimeOffset.MaxValue)];
    }
}
