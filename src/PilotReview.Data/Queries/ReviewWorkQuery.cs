using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Queries;

/// <summary>Reads what people wrote for a review.</summary>
public static class ReviewWorkQuery
{
    /// <summary>The work on the review with this code; null when there is none.</summary>
    public static async Task<ReviewWork?> LoadAsync(AppDb db, string reviewCode, CancellationToken token)
    {
        var review = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(item => item.Code == reviewCode, token);
        return review is null ? null : await LoadAsync(db, review, token);
    }

    /// <summary>The work on a review. What was written about a unit that was taken out of the scope since is not among it; it comes back with the unit.</summary>
    public static async Task<ReviewWork> LoadAsync(AppDb db, Review review, CancellationToken token) => new()
    {
        Review = review,
        Steps = await db.ReviewSteps.AsNoTracking().Where(step => step.ReviewId == review.Id).OrderBy(step => step.Number).ToListAsync(token),
        Paragraphs = (await db.ReviewParagraphs.AsNoTracking().Where(paragraph => paragraph.ReviewId == review.Id)
            .OrderBy(paragraph => paragraph.Section).ThenBy(paragraph => paragraph.Order).ThenBy(paragraph => paragraph.Id).ToListAsync(token))
            .FindAll(paragraph => IsCovered(review, paragraph.EnrolmentId)),
        Facts = (await db.DocumentedFacts.AsNoTracking().Where(fact => fact.ReviewId == review.Id).OrderBy(fact => fact.Id).ToListAsync(token)).FindAll(fact => IsCovered(review, fact.EnrolmentId)),
        Costs = (await db.ModelCosts.AsNoTracking().Where(cost => cost.ReviewId == review.Id).OrderBy(cost => cost.Kind).ToListAsync(token)).FindAll(cost => IsCovered(review, cost.EnrolmentId)),
        Surveys = (await db.SurveyQuestions.AsNoTracking().Where(question => question.ReviewId == review.Id).OrderBy(question => question.Id).ToListAsync(token)).FindAll(question => IsCovered(review, question.EnrolmentId)),
        Committees = await db.ReviewCommittees.AsNoTracking().Where(committee => committee.ReviewId == review.Id).OrderBy(committee => committee.Id).ToListAsync(token),
        Comments = await db.ReviewComments.AsNoTracking().AsSplitQuery().Where(comment => comment.ReviewId == review.Id).OrderBy(comment => comment.Id).ToListAsync(token),
        Acts = await db.ConclusionActs.AsNoTracking().AsSplitQuery().Where(act => act.ReviewId == review.Id).OrderBy(act => act.Act).ToListAsync(token),
        Orders = await db.ReviewOrders.AsNoTracking().Where(order => order.ReviewId == review.Id).OrderBy(order => order.Number).ToListAsync(token),
        ClaimExplanations = await db.ClaimExplanations.AsNoTracking().Where(known => known.ReviewId == review.Id).OrderBy(known => known.Id).ToListAsync(token),
    };

    /// <summary>The work on several reviews at once, without assessments: steps, committees, comments, acts and orders.</summary>
    public static async Task<IReadOnlyList<ReviewWork>> WithoutAssessmentsAsync(AppDb db, IReadOnlyList<Review> reviews, CancellationToken token)
    {
        var ids = reviews.Select(review => review.Id).ToList();
        var steps = (await db.ReviewSteps.AsNoTracking().Where(step => ids.Contains(step.ReviewId)).OrderBy(step => step.Number).ToListAsync(token)).ToLookup(step => step.ReviewId);
        var committees = (await db.ReviewCommittees.AsNoTracking().Where(committee => ids.Contains(committee.ReviewId)).OrderBy(committee => committee.Id).ToListAsync(token)).ToLookup(committee => committee.ReviewId);
        var comments = (await db.ReviewComments.AsNoTracking().AsSplitQuery().Where(comment => ids.Contains(comment.ReviewId)).OrderBy(comment => comment.Id).ToListAsync(token)).ToLookup(comment => comment.ReviewId);
        var acts = (await db.ConclusionActs.AsNoTracking().AsSplitQuery().Where(act => ids.Contains(act.ReviewId)).OrderBy(act => act.Act).ToListAsync(token)).ToLookup(act => act.ReviewId);
        var orders = (await db.ReviewOrders.AsNoTracking().Where(order => ids.Contains(order.ReviewId)).OrderBy(order => order.Number).ToListAsync(token)).ToLookup(order => order.ReviewId);
        return
        [
            .. reviews.Select(review => new ReviewWork
            {
                Review = review, Steps = [.. steps[review.Id]], Paragraphs = [], Facts = [], Costs = [], Surveys = [], Committees = [.. committees[review.Id]],
                Comments = [.. comments[review.Id]], Acts = [.. acts[review.Id]], Orders = [.. orders[review.Id]],
            }),
        ];
    }

    private static bool IsCovered(Review review, int? enrolmentId) => enrolmentId is not { } id || review.Covers(id);
}
