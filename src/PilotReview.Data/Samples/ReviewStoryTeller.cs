using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;
using PilotReview.Data.Queries;
using PilotReview.Data.Reviews;

namespace PilotReview.Data.Samples;

/// <summary>Does with the reviews of a sample what its story tells, inside the caller's transaction.</summary>
/// <remarks>Every step goes through the table of steps, and nothing is written at a time at which a page would not take it, so a story that no office could live fails.</remarks>
public sealed class ReviewStoryTeller(AppDb db, TimeProvider time)
{
    /// <summary>The hour at which everything in a story happens.</summary>
    private static readonly TimeOnly Hour = new(9, 0);

    private UnitTree? _tree;

    private UnitTree Tree => _tree ?? throw new InvalidOperationException("The story has not begun.");

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <exception cref="InvalidOperationException">The story cannot be: a step that is not open, a code that is not known.</exception>
    public async Task TellAsync(ReviewStory story, CancellationToken token)
    {
        _tree = await UnitTreeQuery.LoadAsync(db, token);
        foreach (var tale in story.Reviews)
        {
            foreach (var act in tale.Acts)
            {
                if (tale.Acts.TakeWhile(other => other != act).Any(earlier => Day(earlier.On) > Day(act.On)))
                {
                    throw new InvalidOperationException($"{tale.Code}: what happened on {act.On} is told after something later.");
                }

                await DoAsync(tale.Code, act, token);
                db.ChangeTracker.Clear();
            }
        }

        db.SettingValues.AddRange((story.Terms ?? []).Select(term => new SettingValue { Key = OfficeSettings.Term.Key, From = term.From, Value = term.Term }));
        await db.SaveChangesAsync(token);
    }

    private async Task DoAsync(string code, StoryAct act, CancellationToken token)
    {
        var review = await db.Reviews.FirstAsync(item => item.Code == code, token);
        var at = MomentOf(act.On);
        await PrepareAsync(review, act, token);
        var enrolments = await EnrolmentsAsync(review, token);
        int? enrolment = act.Unit is null ? null : enrolments[act.Unit];
        await CheckOpenAsync(review, enrolment, act, token);
        await new StoryWriter(db, at, Day).WriteAsync(review, enrolment, act, token);
        Assess(review, enrolment, act, at);
        await RecommendAsync(review, act, at, token);
        Comment(review, act, at);
        await db.SaveChangesAsync(token);
        await StepAsync(review, act, at, token);
        await ConcludeAsync(review, act, at, enrolments, token);
        await OrdersAsync(review, act, at, token);
    }

    private async Task PrepareAsync(Review review, StoryAct act, CancellationToken token)
    {
        if (act.Justification is { } why)
        {
            (review.Justification, review.ScopeSetOn) = (why, Day(act.On));
        }

        if (act.Committees is { } committees)
        {
            db.ReviewCommittees.AddRange(committees.Select(unit => new ReviewCommittee { ReviewId = review.Id, UnitId = UnitId(unit) }));
        }

        await db.SaveChangesAsync(token);
    }

    private static void Assess(Review review, int? enrolment, StoryAct act, DateTimeOffset at)
    {
        if (review.Units.Find(unit => unit.EnrolmentId == enrolment) is not { } unit)
        {
            return;
        }

        if (act.Opinion is { } opinion)
        {
            (unit.Proposed, unit.Opinion) = (opinion.Option, opinion.Text);
        }

        if (act.Return is { } reason)
        {
            unit.Return(at, null, reason);
        }

        if (act.Send)
        {
            unit.Send(at, null);
        }
    }

    /// <summary>What a page would refuse at this point of the way is refused here too.</summary>
    private async Task CheckOpenAsync(Review review, int? enrolment, StoryAct act, CancellationToken token)
    {
        var work = await ReviewWorkQuery.LoadAsync(db, review, token);
        var state = enrolment is { } id ? work.UnitOf(id)?.State : null;
        var writes = act.Draft || act.Send || act.Points is { Count: > 0 } || act.Facts is { Count: > 0 } || act.Costs is { Count: > 0 } || act.Surveys is { Count: > 0 };
        var isRefused = (act.Justification is not null || act.Committees is not null) && review.State != ReviewState.Draft
            || (writes && !(enrolment is null ? work.IsOpenToAppraiser : work.IsOpenToWard(enrolment)))
            || (act.Return is not null && !(work.IsOpenToAppraiser && state == AssessmentState.Sent))
            || (act.Opinion is not null && !work.IsOpenToAppraiser)
            || (act.Recommendations is { Count: > 0 } && !work.TakesRecommendations);
        if (isRefused)
        {
            throw new InvalidOperationException($"{review.Code}: what is told of {act.On} cannot be while it is {review.State} and the unit {state}.");
        }
    }

    private async Task RecommendAsync(Review review, StoryAct act, DateTimeOffset at, CancellationToken token)
    {
        foreach (var given in act.Recommendations ?? [])
        {
            var unit = UnitId(given.Committee);
            var committee = await db.ReviewCommittees.FirstAsync(item => item.ReviewId == review.Id && item.UnitId == unit, token);
            (committee.Kind, committee.Reason, committee.Paper, committee.At, committee.Version) = (given.Kind, given.Reason, given.Paper ?? string.Empty, at, committee.Version + 1);
        }
    }

    private void Comment(Review review, StoryAct act, DateTimeOffset at)
    {
        if (act.Comment is not { } said)
        {
            return;
        }

        var comment = new ReviewComment
        {
            ReviewId = review.Id, Kind = said.Kind, Target = said.Target, Subject = said.Subject ?? string.Empty, UnitId = said.Unit is null ? null : UnitId(said.Unit),
            Text = said.Text, FromRole = said.From, ToRole = said.To, At = at,
        };
        if (said.Reply is { } reply)
        {
            comment.Replies.Add(new CommentReply { Text = reply, Role = said.To, At = at.AddDays(1) });
        }

        if (said.IsSettled)
        {
            comment.Resolve(at.AddDays(2), null);
        }

        db.ReviewComments.Add(comment);
    }

    private async Task StepAsync(Review review, StoryAct act, DateTimeOffset at, CancellationToken token)
    {
        if (act.Step is not { } to || to == ReviewState.Concluded)
        {
            return;
        }

        var rule = ReviewSteps.Find(review.State, to) ?? throw new InvalidOperationException($"{review.Code}: there is no step from {review.State} to {to}.");
        db.ChangeTracker.Clear();
        var taken = await db.ReviewSteps.CountAsync(step => step.ReviewId == review.Id, token);
        var answer = await ReviewStepStore.TakeAsync(
            db, review.Code, new StepRequest(to, rule.Role, taken, act.Reason ?? string.Empty, act.Due is null ? null : Day(act.Due), IsSure: true), at, null, token);
        if (!answer.Outcome.IsDone)
        {
            throw new InvalidOperationException(
                $"{review.Code}: the step to {to} is refused: {answer.Outcome.Refusal} {string.Join(", ", answer.Hindrances.Select(hindrance => hindrance.Kind))}.");
        }
    }

    private async Task ConcludeAsync(Review review, StoryAct act, DateTimeOffset at, Dictionary<string, int> enrolments, CancellationToken token)
    {
        if (act.Conclusion is not { } said)
        {
            return;
        }

        db.ChangeTracker.Clear();
        var taken = await db.ReviewSteps.CountAsync(step => step.ReviewId == review.Id, token);
        var content = new ReviewConclusion
        {
            Date = Day(said.On), Number = said.Number ?? string.Empty, Text = new LocalText(said.Text, said.TextEn ?? string.Empty),
            Encouraged = new LocalText(said.Encouraged ?? string.Empty, said.EncouragedEn ?? string.Empty),
            CommendedCollectives = said.Collectives, CommendedIndividuals = said.Individuals,
        };
        var request = new ConclusionRequest(
            content,
            [
                .. said.Decisions.Select(decision => new ConclusionDecision
                {
                    EnrolmentId = decision.Unit is null ? null : enrolments[decision.Unit], Option = decision.Option, For = decision.For, Against = decision.Against, Abstained = decision.Abstained,
                }),
            ],
            [.. said.Orders.Select(order => new OrderRequest(order.Text, order.Unit is null ? null : UnitId(order.Unit), order.Post ?? string.Empty, Day(order.Due)))],
            said.Entitled, said.Present, string.Empty);
        var step = new StepRequest(ReviewState.Concluded, Role.CommitteeMember, taken, string.Empty, act.Due is null ? null : Day(act.Due), IsSure: true);
        var outcome = await ConclusionStore.ConcludeAsync(db, review.Code, request, step, at, null, token);
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException($"{review.Code}: the conclusion is refused: {outcome.Refusal}.");
        }
    }

    private async Task OrdersAsync(Review review, StoryAct act, DateTimeOffset at, CancellationToken token)
    {
        async Task<ReviewOrder> FindAsync(int number) => await db.ReviewOrders.FirstAsync(order => order.ReviewId == review.Id && order.Number == number, token);
        if (act.Report is { } report)
        {
            Done((await FindAsync(report.Number)).Report(Day(report.DoneOn), report.Evidence, at, null), report.Number);
        }

        if (act.Confirm is { } number)
        {
            Done((await FindAsync(number)).Confirm(at, null), number);
        }

        await db.SaveChangesAsync(token);

        void Done(Outcome outcome, int order)
        {
            if (!outcome.IsDone)
            {
                throw new InvalidOperationException($"{review.Code}: order {order}, told of {act.On}: {outcome.Refusal}.");
            }
        }
    }

    private async Task<Dictionary<string, int>> EnrolmentsAsync(Review review, CancellationToken token)
    {
        var pilot = await db.Pilots.AsNoTracking().AsSplitQuery().FirstAsync(item => item.Id == review.PilotId, token);
        return pilot.Enrolments.ToDictionary(enrolment => Tree[enrolment.UnitId].Code, enrolment => enrolment.Id, StringComparer.Ordinal);
    }

    private int UnitId(string code) => Tree.Find(code)?.Id ?? throw new InvalidOperationException($"There is no unit {code}.");

    private DateOnly Day(string text) => StoryAct.DayOf(text, Today);

    private DateTimeOffset MomentOf(string text)
    {
        var local = Day(text).ToDateTime(Hour);
        return new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
