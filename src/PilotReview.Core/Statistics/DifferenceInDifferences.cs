namespace PilotReview.Core.Statistics;

/// <summary>The mean change of treated units minus that of comparison units, with the tests that hold for few units.</summary>
/// <remarks>Exact permutation: p = share of the C(k + J, k) ways to call k units treated whose |DiD*| ≥ |DiD| (slack 1e-9); beside it Welch's t on the changes. Two-way fixed
/// effects with clustered errors are never used: with few treated units they cry wolf (M. Bertrand, E. Duflo, S. Mullainathan, QJE 119 (2004) 249).</remarks>
public sealed record DifferenceInDifferences
{
    /// <summary>Assignments beyond which they are not gone through.</summary>
    public const int MostAssignments = 200_000;

    /// <summary>Assignments with which the permutation test may decide.</summary>
    public const int FewestAssignments = 40;

    public required double TreatedMean { get; init; }

    public required double ComparisonMean { get; init; }

    /// <summary>Welch's t on the changes; null with fewer than two units on a side or no variation.</summary>
    public WelchInterval? Welch { get; init; }

    /// <summary>Exact p; null beyond 200,000 assignments.</summary>
    public double? PermutationP { get; init; }

    public int? Assignments { get; init; }

    /// <summary>The smallest p that this many units can give.</summary>
    public double? SmallestPossibleP { get; init; }

    public double Difference => TreatedMean - ComparisonMean;

    /// <summary>Not computable without a unit on each side.</summary>
    public static Computation<DifferenceInDifferences> Of(IReadOnlyList<double> treated, IReadOnlyList<double> comparisons)
    {
        if (!Counts.AreNumbers(treated.Concat(comparisons)))
        {
            return NotComputable.BadInput;
        }

        if (treated.Count == 0 || comparisons.Count == 0)
        {
            return NotComputable.TooFewUnits;
        }

        var start = new DifferenceInDifferences
        {
            TreatedMean = treated.Average(),
            ComparisonMean = comparisons.Average(),
            Welch = WelchInterval.Of(comparisons, treated),
        };
        return Permutations.Of(treated, comparisons) is not { } permutations
            ? start
            : start with
            {
                PermutationP = permutations.P(0),
                Assignments = permutations.Count,
                // with as many treated as comparison units every assignment has a twin of the other sign
                SmallestPossibleP = (treated.Count == comparisons.Count ? 2.0 : 1.0) / permutations.Count,
            };
    }
}
