namespace PilotReview.Web.Features.Reviews.Recommendations;

/// <summary>What the committees recommend, as far as the reader may see it.</summary>
/// <param name="Desk">The review.</param>
/// <param name="Rows">The committees that the reader sees, in the order in which they were named.</param>
/// <param name="NeedsPaper">The reader answers for others, so the paper that the answer came with must be named.</param>
public sealed record RecommendationsView(ReviewDesk Desk, IReadOnlyList<CommitteeRow> Rows, bool NeedsPaper)
{
    public CommitteeRow? Of(int unitId) => Rows.FirstOrDefault(row => row.Committee.UnitId == unitId);
}
