using PilotReview.Core.Statistics;

namespace PilotReview.Core.Comparison;

/// <summary>Where a unit stands among all comparable branches that were not restructured, by the same before and after at the same date (placebo rank).</summary>
/// <param name="Rank">1 for the best; ties share the worst rank.</param>
/// <param name="Of">Units ranked, the unit itself counted.</param>
/// <param name="P">Rank / Of: how often a unit picked at random would stand as high.</param>
/// <param name="IsEnough">At least 20 units; fewer are too few for the rank to mean much.</param>
/// <param name="Neighbours">The branches with their change, by code.</param>
public sealed record NeighbourStanding(int Rank, int Of, double P, bool IsEnough, IReadOnlyList<NeighbourChange> Neighbours)
{
    /// <summary>Ranks a unit among its neighbours by change over error, turned so that more is better.</summary>
    internal static NeighbourStanding? Place(SlowWaveFit step, int sign, IReadOnlyList<UnitStep> panel, IReadOnlyList<int> comparisons)
    {
        var ranked = NeighbourRank.Place(
            sign > 0, step.Change, step.StandardError, [.. panel.Select(unit => ((double?)unit.Change, (double?)unit.StandardError))]);
        // nobody with a score beside it is no rank
        return ranked.Value is { Of: > 1 } rank
            ? new NeighbourStanding(
                rank.Rank, rank.Of, rank.P, rank.IsEnough,
                [.. panel.Select(unit => new NeighbourChange(unit.UnitId, unit.Change, unit.StandardError, comparisons.Contains(unit.UnitId)))])
            : null;
    }
}

/// <summary>The step of a branch that was not restructured, at the date of the one that was.</summary>
/// <param name="UnitId">The branch.</param>
/// <param name="Change">Its step, in the unit of the values.</param>
/// <param name="StandardError">The error of the step; 0 when nothing varies, then it is left out of the ranks.</param>
/// <param name="IsComparison">Whether it is one of the comparison units of the enrolment.</param>
public sealed record NeighbourChange(int UnitId, double Change, double StandardError, bool IsComparison);
