namespace PilotReview.Core.Reviews;

/// <summary>A figure of a review that is no finding: members at the establishment, costs, votes, recommendations. It has a code like every printed figure.</summary>
/// <param name="Code">Code without brackets: <c>P1-K1-BP.DV</c> for a unit, <c>KN</c> for the review as a whole. The dot tells it from the code of a finding.</param>
/// <param name="Content">What is counted.</param>
/// <param name="Value">The figure; of several each with what it counts.</param>
/// <param name="Source">Where it is from: a paper, a decision, the log of approvals.</param>
public sealed record OtherFigure(string Code, string Content, string Value, string Source)
{
    /// <summary>The code as it is printed, in brackets.</summary>
    public string Printed => $"[{Code}]";
}
