namespace PilotReview.Core.Statistics;

/// <summary>Where a restructured unit stands among comparable units that were not, by change over error at the same date (placebo rank).</summary>
/// <remarks>Score = change/error, turned so that more is better; rank from the best, ties (within 1e-9) share the worst rank; p = rank/units, one-sided. Units without an error
/// above 0 have no score and are left out. Describes; never changes a verdict (methods, section 6).</remarks>
/// <param name="Score">Of the unit.</param>
/// <param name="Rank">1 for the best.</param>
/// <param name="Of">Units ranked, the unit itself counted.</param>
/// <param name="P">Rank / Of.</param>
public sealed record NeighbourRank(double Score, int Rank, int Of, double P)
{
    private const int FewestUnits = 20;
    private const double Tie = 1e-9;

    /// <summary>At least 20 units; with fewer the rank means little.</summary>
    public bool IsEnough => Of >= FewestUnits;

    /// <summary>Ranks a unit. Not computable when it has no error itself.</summary>
    public static Computation<NeighbourRank> Place(
        bool higherIsBetter, double? change, double? error, IReadOnlyList<(double? Change, double? Error)> neighbours)
    {
        var sign = higherIsBetter ? 1 : -1;
        if (!Counts.AreNumbers(neighbours.SelectMany(unit => new[] { unit.Change ?? 0, unit.Error ?? 0 }).Append(change ?? 0).Append(error ?? 0)))
        {
            return NotComputable.BadInput;
        }

        if (change is not { } own || error is not > 0 || !Counts.IsSpread(error.Value))
        {
            return NotComputable.NoStandardError;
        }

        var score = sign * own / error.Value;
        var scores = neighbours.Where(unit => unit is { Change: not null, Error: > 0 } && Counts.IsSpread(unit.Error.Value))
            .Select(unit => sign * unit.Change.GetValueOrDefault() / unit.Error.GetValueOrDefault()).ToList();
        var rank = 1 + scores.Count(other => other >= score - Tie);
        return new NeighbourRank(score, rank, scores.Count + 1, (double)rank / (scores.Count + 1));
    }
}
