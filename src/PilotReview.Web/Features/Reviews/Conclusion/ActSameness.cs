using PilotReview.Core.Reviews;
using PilotReview.Data.Reviews;

namespace PilotReview.Web.Features.Reviews.Conclusion;

/// <summary>Tells whether what is to be recorded is what an act says already, as when the same form is sent twice, or nothing was altered in it.</summary>
public static class ActSameness
{
    public static bool IsSaidBy(ConclusionAct act, ConclusionRequest request, IEnumerable<ReviewOrder> orders) =>
        IsSame(act, request) && act.Because == request.Because
        && orders.Where(order => order.ActId == act.Id).OrderBy(order => order.Number).Select(order => new OrderRequest(order.Text, order.UnitId, order.Post, order.Due))
            .SequenceEqual(request.Orders)
        && orders.Where(order => order.WithdrawnActId == act.Id).Select(order => order.Id).Order().SequenceEqual(request.Withdrawn.Order());

    /// <summary>A further act would change nothing of the act in force, whatever reason it gives.</summary>
    public static bool LeavesAsItIs(ConclusionAct act, ConclusionRequest request) => IsSame(act, request) && request.Orders.Count == 0 && request.Withdrawn.Count == 0;

    private static bool IsSame(ConclusionAct act, ConclusionRequest request) =>
        act.Content == request.Content && (act.Entitled, act.Present) == (request.Entitled, request.Present)
        && act.Decisions.Select(Told).Order().SequenceEqual(request.Decisions.Select(Told).Order());

    private static (int, ConclusionOption, int, int, int) Told(ConclusionDecision decision) =>
        (decision.EnrolmentId ?? 0, decision.Option, decision.For ?? -1, decision.Against ?? -1, decision.Abstained ?? -1);
}
