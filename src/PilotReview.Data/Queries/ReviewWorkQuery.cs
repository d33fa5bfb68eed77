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

    public static async Task<ReviewWork> LoadAsync(AppDb db, Review review, CancellationToken token) => new()
    {
        Review = review,
        Steps = await db.ReviewSteps.AsNoTracking().Where(step => step.ReviewId == review.Id).OrderBy(step => step.Number).ToListAsync(token),
        Paragraphs = await db.ReviewParagraphs.AsNoTracking().Where(paragraph => paragraph.ReviewId == review.Id)
            .OrderBy(paragraph => paragraph.Section).ThenBy(paragraph => paragraph.Order).ThenBy(paragraph => paragraph.Id).ToListAsync(token),
        Facts = await db.DocumentedFacts.AsNoTracking().Where(fact => fact.ReviewId == review.Id).OrderBy(fact => fact.Id).ToListAsync(token),
        Costs = await db.ModelCosts.AsNoTracking().Where(cost => cost.ReviewId == review.Id).OrderBy(cost => cost.Kind).ToListAsync(token),
        Surveys = await db.SurveyQuestions.AsNoTracking().Where(question => question.ReviewId == review.Id).OrderBy(question => question.Id).ToListAsync(token),
        Committees = await db.ReviewCommittees.AsNoTracking().Where(committee => committee.ReviewId == review.Id).OrderBy(committee => committee.Id).ToListAsync(token),
        Comments = await db.ReviewComments.AsNoTracking().AsSplitQuery().Where(comment => comment.ReviewId == review.Id).OrderBy(comment => comment.Id).ToListAsync(token),
        Acts = await db.ConclusionActs.AsNoTracking().AsSplitQuery().Where(act => act.ReviewId == review.Id).OrderBy(act => act.Act).ToListAsync(token),
        Orders = await db.ReviewOrders.AsNoTracking().Where(order => order.ReviewId == review.Id).OrderBy(order => order.Number).ToListAsync(token),
    };
}
