using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;

namespace PilotReview.Data.Reviews;

/// <summary>What the standing committee concluded, as it is to be recorded.</summary>
/// <param name="Content">Number, date, text, units encouraged, commendations.</param>
/// <param name="Decisions">What becomes of each unit, with votes.</param>
/// <param name="Orders">What is asked of whom, by when.</param>
/// <param name="Entitled">Members of the committee; null when nobody counted.</param>
/// <param name="Present">Members present.</param>
/// <param name="Because">Why a further act is needed; empty for the conclusion itself.</param>
public sealed record ConclusionRequest(
    ReviewConclusion Content, IReadOnlyList<ConclusionDecision> Decisions, IReadOnlyList<OrderRequest> Orders, int? Entitled, int? Present, string Because)
{
    /// <summary>Earlier orders of the review that a further act no longer asks for.</summary>
    public IReadOnlyList<int> Withdrawn { get; init; } = [];
}

/// <summary>One order of a conclusion.</summary>
public sealed record OrderRequest(string Text, int? UnitId, string Post, DateOnly Due);

/// <summary>Records the acts of the standing committee: the conclusion moves the review on in the same transaction; further acts correct what an earlier one says, and alter
/// nothing of it.</summary>
public static class ConclusionStore
{
    /// <summary>Records the conclusion and takes the step.</summary>
    /// <param name="db">A context that says in whose name it writes.</param>
    /// <param name="reviewCode">The review.</param>
    /// <param name="request">What was concluded.</param>
    /// <param name="step">Role, steps seen and due day; where it leads is the conclusion.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who records it.</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public static async Task<Outcome> ConcludeAsync(
        AppDb db, string reviewCode, ConclusionRequest request, StepRequest step, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        await using var transaction = await OwnTransaction.BeginAsync(db, token);
        if (await db.Reviews.FirstOrDefaultAsync(item => item.Code == reviewCode, token) is not { } review)
        {
            return Outcome.Refused(Reason.NotFound);
        }

        var taken = await db.ReviewSteps.CountAsync(known => known.ReviewId == review.Id, token);
        var outcome = ReviewSteps.Judge(review, ReviewState.Concluded, step.Role, step.Reason, taken, step.Seen);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await db.ReviewSnapshots.AnyAsync(known => known.ReviewId == review.Id, token))
        {
            // put forward by an earlier program, which froze nothing: it goes back and up again
            return Outcome.Refused(Reason.SnapshotMissing);
        }

        await AddActAsync(db, review, request, at, accountId, token);
        var next = new ReviewStep
        {
            ReviewId = review.Id, Number = taken + 1, From = review.State, To = ReviewState.Concluded, At = at, AccountId = accountId, Reason = step.Reason, Due = step.Due,
        };
        review.Take(next);
        db.ReviewSteps.Add(next);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Outcome.Done;
    }

    /// <summary>Records a further act on a concluded review.</summary>
    /// <param name="db">A context that says in whose name it writes.</param>
    /// <param name="reviewCode">The review.</param>
    /// <param name="request">All that holds from now on, and why.</param>
    /// <param name="role">The role of whoever asks.</param>
    /// <param name="seenActs">Acts recorded when the form was drawn.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who records it.</param>
    /// <param name="token">Stops the work; nothing is changed then.</param>
    public static async Task<Outcome> CorrectAsync(
        AppDb db, string reviewCode, ConclusionRequest request, Role role, int seenActs, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        await using var transaction = await OwnTransaction.BeginAsync(db, token);
        if (await db.Reviews.FirstOrDefaultAsync(item => item.Code == reviewCode, token) is not { } review)
        {
            return Outcome.Refused(Reason.NotFound);
        }

        if (!Permissions.Allow(role, Permission.DecideReviews))
        {
            return Outcome.Refused(Reason.RoleMissing);
        }

        if (review.State is not (ReviewState.Concluded or ReviewState.Published))
        {
            return Outcome.Refused(Reason.StepNotOpen);
        }

        if (!await db.ReviewSnapshots.AnyAsync(known => known.ReviewId == review.Id, token))
        {
            return Outcome.Refused(Reason.SnapshotMissing);
        }

        if (await db.ConclusionActs.CountAsync(act => act.ReviewId == review.Id, token) != seenActs)
        {
            return Outcome.Refused(Reason.ChangedMeanwhile);
        }

        if (string.IsNullOrWhiteSpace(request.Because))
        {
            return Outcome.Refused(Reason.ReasonMissing);
        }

        var withdrawn = await db.ReviewOrders.Where(order => order.ReviewId == review.Id && request.Withdrawn.Contains(order.Id)).ToListAsync(token);
        if (withdrawn.Count != request.Withdrawn.Count || withdrawn.Exists(order => !order.IsUnderWay))
        {
            // done or withdrawn since the form was drawn
            return Outcome.Refused(Reason.ChangedMeanwhile);
        }

        var act = await AddActAsync(db, review, request, at, accountId, token);
        foreach (var order in withdrawn)
        {
            order.Withdraw(act.Id, at, accountId);
        }

        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Outcome.Done;
    }

    private static async Task<ConclusionAct> AddActAsync(AppDb db, Review review, ConclusionRequest request, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        var snapshot = await db.ReviewSnapshots.Where(known => known.ReviewId == review.Id).OrderByDescending(known => known.Number).Select(known => known.Hash).FirstOrDefaultAsync(token)
            ?? throw new InvalidOperationException($"The review {review.Code} has no snapshot to conclude on.");
        var acts = await db.ConclusionActs.CountAsync(known => known.ReviewId == review.Id, token);
        var act = new ConclusionAct
        {
            ReviewId = review.Id, Act = acts + 1, Content = request.Content, SnapshotHash = snapshot, Entitled = request.Entitled, Present = request.Present,
            Because = request.Because.Trim(), RecordedAt = at, AccountId = accountId, Decisions = [.. request.Decisions],
        };
        db.ConclusionActs.Add(act);
        review.Conclude(act);
        await db.SaveChangesAsync(token);
        var number = await db.ReviewOrders.Where(order => order.ReviewId == review.Id).Select(order => (int?)order.Number).MaxAsync(token) ?? 0;
        db.ReviewOrders.AddRange(request.Orders.Select(order => new ReviewOrder
        {
            ReviewId = review.Id, ActId = act.Id, Number = ++number, Text = order.Text, UnitId = order.UnitId, Post = order.Post, Due = order.Due,
        }));
        await db.SaveChangesAsync(token);
        return act;
    }
}
