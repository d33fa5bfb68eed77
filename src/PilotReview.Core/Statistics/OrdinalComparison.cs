namespace PilotReview.Core.Statistics;

/// <summary>Ratings of many units before and after on one ordered scale.</summary>
/// <remarks>Mann-Whitney with its ties, Cliff's δ, and the share in the two best levels with Newcombe's interval (methods, section 5). Describes; only across units, never for
/// one unit alone.</remarks>
public sealed record OrdinalComparison
{
    public required double U { get; init; }

    public required double Superiority { get; init; }

    public required double Z { get; init; }

    public required double P { get; init; }

    public required double TopTwoBefore { get; init; }

    public required double TopTwoAfter { get; init; }

    /// <summary>Interval of the change of the share in the two best levels.</summary>
    public required Interval TopTwoInterval { get; init; }

    public double CliffsDelta => (2 * Superiority) - 1;

    /// <summary>Compares counts for each level, worst first. Not computable without a rating on each side.</summary>
    public static Computation<OrdinalComparison> Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        if (before.Count != after.Count || before.Count == 0 || !before.Concat(after).All(Counts.IsWhole))
        {
            return NotComputable.BadInput;
        }

        var (n1, n2) = (before.Sum(), after.Sum());
        if (n1 == 0 || n2 == 0)
        {
            return NotComputable.NoRatingsInOnePeriod;
        }

        if (n1 + n2 > int.MaxValue)
        {
            return NotComputable.BadInput;
        }

        var u = 0.0;
        var ties = 0.0;
        var below = 0.0;
        for (var level = 0; level < before.Count; level++)
        {
            var tied = before[level] + after[level];
            u += after[level] * (below + (before[level] / 2));
            ties += Math.Pow(tied, 3) - tied;
            below += before[level];
        }

        var total = n1 + n2;
        var error = Math.Sqrt(n1 * n2 / 12 * (total + 1 - (ties / (total * (total - 1)))));
        var z = error > 0 ? (u - (n1 * n2 / 2)) / error : 0;
        var (top1, top2) = (before.TakeLast(2).Sum(), after.TakeLast(2).Sum());
        return new OrdinalComparison
        {
            U = u,
            Superiority = u / (n1 * n2),
            Z = z,
            P = MannWhitneyTest.TwoSided(z),
            TopTwoBefore = top1 / n1,
            TopTwoAfter = top2 / n2,
            TopTwoInterval = NewcombeInterval.Of(top1, n1, top2, n2).GetValueOrDefault(),
        };
    }
}
