using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Pilots;
using PilotReview.Core.Settings;
using PilotReview.Core.Units;

namespace PilotReview.Core.Reviews;

/// <summary>What of a review waits for an actor. The same rules that open a step say whose it is.</summary>
/// <param name="work">The work on the review.</param>
/// <param name="pilot">Its pilot.</param>
/// <param name="tree">The organisation of today.</param>
/// <param name="actor">Whoever asks.</param>
/// <param name="now">Now, by the office's clock.</param>
/// <param name="settings">The settings of today.</param>
public sealed class ReviewTasks(ReviewWork work, Pilot pilot, UnitTree tree, Actor actor, DateTimeOffset now, OfficeSettings settings)
{
    private readonly UnitScope _scope = new(tree, actor);
    private readonly DateOnly _today = DateOnly.FromDateTime(now.DateTime);

    private Review Review => work.Review;

    /// <summary>The review may be opened. Before publication a ward outside the pilot is not shown it, and has no more of it than its orders.</summary>
    private bool IsOpen => Review.IsPublished || _scope.Sees(pilot);

    private IEnumerable<ReviewOrder> Orders => work.Orders.Where(_scope.Sees);

    /// <summary>What waits; nothing of a review that the actor may not open.</summary>
    public IReadOnlyList<ReviewTask> All() => !Permissions.AllowReview(actor.Role, Review) ? [] : actor.Role switch
    {
        Role.WardOfficial => [.. IsOpen ? OfWard() : [], .. ToCarryOut(), .. IsOpen ? OfComments() : []],
        _ when !IsOpen => [],
        Role.Appraiser => [.. OfAppraiser(), .. OfComments()],
        Role.CommitteeMember => [.. OfCommittee(), .. OfComments()],
        Role.Viewer => [.. OfViewer()],
        _ => [],
    };

    private IEnumerable<ReviewTask> OfWard()
    {
        var enrolments = pilot.Enrolments.Where(enrolment => Review.Covers(enrolment.Id) && _scope.Sees(enrolment.UnitId));
        foreach (var enrolment in enrolments.Where(enrolment => work.IsOpenToWard(enrolment.Id)))
        {
            var unit = work.UnitOf(enrolment.Id);
            yield return unit is { State: AssessmentState.Returned }
                ? Task(ReviewTaskKind.AssessmentReturned, tree[enrolment.UnitId], unit.ReturnReason, unit.At, work.Due)
                : Task(ReviewTaskKind.WriteAssessment, tree[enrolment.UnitId], string.Empty, work.LastStep?.At, work.Due);
        }

        foreach (var committee in work.TakesRecommendations ? work.Tally.Silent.Where(committee => _scope.Sees(committee.UnitId)) : [])
        {
            yield return Task(ReviewTaskKind.Recommend, tree[committee.UnitId], string.Empty, work.LastStep?.At, work.Due);
        }
    }

    private IEnumerable<ReviewTask> ToCarryOut() =>
        Orders.Where(order => order is { State: OrderState.Open, UnitId: not null }).Select(order => OfOrder(ReviewTaskKind.CarryOutOrder, order));

    private IEnumerable<ReviewTask> OfAppraiser()
    {
        if (!_scope.IsLimited && StepKind() is { } kind)
        {
            yield return Task(kind, null, WhyBack, work.LastStep?.At, work.Due);
        }

        foreach (var order in Orders)
        {
            if (order.State == OrderState.Reported)
            {
                if (order.IsReportOf(actor.AccountId))
                {
                    continue;
                }

                yield return OfOrder(ReviewTaskKind.ConfirmOrder, order) with { Since = order.At, Due = null };
            }
            else if (order.IsOverdueOn(_today))
            {
                yield return OfOrder(ReviewTaskKind.OrderOverdue, order);
            }
            else if (order.State == OrderState.Open && !IsOfAWard(order))
            {
                // a post, or a committee above the wards, is nobody's account: whoever keeps the reviews sees to it
                yield return OfOrder(ReviewTaskKind.CarryOutOrder, order);
            }
        }
    }

    /// <summary>The reason, where the review was sent back to where it is; empty otherwise.</summary>
    private string WhyBack => work.LastStep is { } step && step.To < step.From ? step.Reason : string.Empty;

    private bool IsOfAWard(ReviewOrder order) => order.UnitId is { } unit && Collectors.On(tree, _today, null).Any(collector => tree.IsWithin(unit, collector.Id));

    /// <summary>What the appraiser's turn is about; while wards assess it is its turn once all has come in, or the day has passed.</summary>
    private ReviewTaskKind? StepKind() => Review.State switch
    {
        ReviewState.Draft => ReviewTaskKind.CompleteScope,
        ReviewState.DataCheck => ReviewTaskKind.CheckFigures,
        ReviewState.Assessment when _today > work.Due || (Review.Units.TrueForAll(unit => unit.State == AssessmentState.Sent) && work.Tally.Silent.Count == 0) =>
            ReviewTaskKind.CloseAssessment,
        ReviewState.Appraisal => ReviewTaskKind.Appraise,
        ReviewState.Concluded => ReviewTaskKind.Publish,
        _ => null,
    };

    private IEnumerable<ReviewTask> OfCommittee()
    {
        if (!_scope.IsLimited && Review.State == ReviewState.ForDecision)
        {
            yield return Task(ReviewTaskKind.Decide, null, string.Empty, work.LastStep?.At, work.Due);
        }

        foreach (var order in Orders)
        {
            if (order.IsOverdueOn(_today))
            {
                yield return OfOrder(ReviewTaskKind.OrderOverdue, order);
            }
            else if (order.State == OrderState.Reported && !IsOfAWard(order))
            {
                // whoever keeps the reviews reports it, and does not confirm it too
                yield return OfOrder(ReviewTaskKind.ConfirmOrder, order) with { Since = order.At, Due = null };
            }
        }
    }

    private IEnumerable<ReviewTask> OfViewer()
    {
        if (Review.IsPublished && work.LastStep is { To: ReviewState.Published } step && DateOnly.FromDateTime(step.At.ToOffset(now.Offset).DateTime).AddDays(settings.Number(OfficeSettings.ReviewNewsDays)) >= _today)
        {
            yield return Task(ReviewTaskKind.Read, null, string.Empty, step.At, null);
        }
    }

    private IEnumerable<ReviewTask> OfComments()
    {
        foreach (var comment in work.Comments.Where(comment => comment.UnitId is not { } unit || _scope.Sees(unit)))
        {
            if (comment.WaitsFor(actor))
            {
                yield return Task(ReviewTaskKind.AnswerComment, UnitOf(comment), comment.Text, comment.At, null);
            }
            else if (comment.WaitsForWriter(actor))
            {
                yield return Task(ReviewTaskKind.SettleComment, UnitOf(comment), comment.Text, comment.Replies.Max(reply => reply.At), null);
            }
        }
    }

    private Unit? UnitOf(ReviewComment comment) => comment.UnitId is { } unit ? tree.Find(unit) : null;

    private ReviewTask OfOrder(ReviewTaskKind kind, ReviewOrder order) =>
        Task(kind, order.UnitId is { } unit ? tree.Find(unit) : null, order.Text, work.Acts.FirstOrDefault(act => act.Id == order.ActId)?.RecordedAt, order.Due);

    private ReviewTask Task(ReviewTaskKind kind, Unit? unit, string text, DateTimeOffset? since, DateOnly? due) => new(kind, Review.Code, Review.Title, unit, text, since, due);
}
