using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Data.Reviews;

/// <summary>A step that somebody asks for.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Role">The role of whoever asks.</param>
/// <param name="Seen">Steps taken when the page was drawn from which it is asked for.</param>
/// <param name="Reason">Why it goes back; a remark when it goes on.</param>
/// <param name="Due">Last day for the work that begins.</param>
/// <param name="IsSure">What needs a word is meant.</param>
public sealed record StepRequest(ReviewState To, Role Role, int Seen, string Reason, DateOnly? Due, bool IsSure);

/// <summary>What came of it.</summary>
/// <param name="Outcome">Done, or why not.</param>
/// <param name="Hindrances">What stands in the way, or would have to be said to be meant.</param>
/// <param name="Step">The step, when it was taken.</param>
public sealed record StepAnswer(Outcome Outcome, IReadOnlyList<ReviewHindrance> Hindrances, ReviewStep? Step);

/// <summary>Moves reviews, one step in one transaction: state, step, and with the step to the decision the snapshot; all of it or nothing.</summary>
public static class ReviewStepStore
{
    /// <summary>Takes a step other than the conclusion, which is taken with what was concluded (<see cref="ConclusionStore"/>).</summary>
    /// <param name="db">A context that says in whose name it writes.</param>
    /// <param name="reviewCode">The review.</param>
    /// <param name="request">The step.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who asks; null for the program.</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public static async Task<StepAnswer> TakeAsync(AppDb db, string reviewCode, StepRequest request, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        // begun for writing, so that of two who ask at the same moment the second sees the step of the first
        await using var transaction = await OwnTransaction.BeginAsync(db, token);
        if (await db.Reviews.FirstOrDefaultAsync(item => item.Code == reviewCode, token) is not { } review)
        {
            return Refused(Reason.NotFound);
        }

        var work = await ReviewWorkQuery.LoadAsync(db, review, token);
        var outcome = ReviewSteps.Judge(review, request.To, request.Role, request.Reason, work.Steps.Count, request.Seen);
        if (!outcome.IsDone || ReviewSteps.Find(review.State, request.To) is not { IsConclusion: false } rule)
        {
            return outcome.IsDone ? Refused(Reason.StepNotOpen) : new StepAnswer(outcome, [], null);
        }

        // a step back needs no figures; what is published keeps to those that were frozen
        var dossier = rule.IsBack ? null
            : rule.To == ReviewState.Published ? await ReviewDossierQuery.LoadAsync(db, review.Code, token)
            : await ReviewDossierQuery.LiveAsync(db, review, token, isRanked: rule.TakesSnapshot);
        var evaluation = dossier is not null && rule.ChecksClaims ? new ReviewEvaluation(dossier) : null;
        var told = evaluation is null ? null : await PublicEvaluation.OfAsync(db, evaluation, token);
        IReadOnlyList<ReviewHindrance> hindrances = dossier is null ? [] : ReviewHindrances.Of(rule, work, dossier, told);
        if (hindrances.Any(hindrance => hindrance.Blocks || (hindrance.NeedsWord && !request.IsSure)))
        {
            return new StepAnswer(Outcome.Refused(Reason.StepHindered), hindrances, null);
        }

        if (!rule.IsBack && review.Units.Count == 0 && dossier is not null)
        {
            // from now on it is these units, whatever joins the pilot later
            review.Units.AddRange(dossier.Enrolments.Select(enrolment => new ReviewUnit { EnrolmentId = enrolment.Id }));
        }

        var step = new ReviewStep
        {
            ReviewId = review.Id, Number = work.Steps.Count + 1, From = review.State, To = rule.To, At = at, AccountId = accountId, Reason = request.Reason.Trim(), Due = request.Due,
        };
        review.Take(step);
        if (rule.Reopens)
        {
            review.Units.Where(unit => unit.State == AssessmentState.Sent).ToList().ForEach(unit => unit.Return(at, accountId, step.Reason));
        }

        db.ReviewSteps.Add(step);
        await db.SaveChangesAsync(token);
        if (evaluation is not null && rule.TakesSnapshot)
        {
            await SnapshotStore.TakeAsync(db, evaluation, await ReviewWorkQuery.LoadAsync(db, review, token), at, accountId, token);
        }

        await transaction.CommitAsync(token);
        return new StepAnswer(Outcome.Done, hindrances, step);
    }

    private static StepAnswer Refused(Reason reason) => new(Outcome.Refused(reason), [], null);
}
