using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>Do the values after tend to be larger? Ranks instead of sizes.</summary>
/// <remarks>U = pairs with after above before, ties counting half; z = (U − n₁n₂/2)/√(n₁n₂/12·((N + 1) − Σ(t³ − t)/(N(N − 1)))). The exact p is conditional on the ties and
/// counts the sums of ranks that lie as far from the middle. Hodges-Lehmann: the median of all differences after − before. Cliff's δ = 2U/(n₁n₂) − 1. Sources: H. B. Mann and
/// D. R. Whitney, Ann. Math. Stat. 18 (1947) 50; J. L. Hodges and E. L. Lehmann, Ann. Math. Stat. 34 (1963) 598; N. Cliff, Psychol. Bull. 114 (1993) 494. Describes only.</remarks>
public sealed record MannWhitneyTest
{
    private const double Slack = 1e-9;

    /// <summary>Values above which the exact p is not counted: the table of sums grows with the third power.</summary>
    private const int MostExact = 200;

    public required double U { get; init; }

    /// <summary>The chance that a value after lies above one before, ties counting half.</summary>
    public required double Superiority { get; init; }

    public required double HodgesLehmann { get; init; }

    /// <summary>Two-sided p by the normal distribution; 1 when all values are equal.</summary>
    public required double NormalP { get; init; }

    /// <summary>The same with a continuity correction of one half.</summary>
    public required double CorrectedP { get; init; }

    /// <summary>Two-sided exact p, conditional on the ties; null for more than 200 values.</summary>
    public double? ExactP { get; init; }

    public double CliffsDelta => (2 * Superiority) - 1;

    /// <summary>Not computable without a value on each side.</summary>
    public static Computation<MannWhitneyTest> Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        if (!Counts.AreNumbers(before.Concat(after)))
        {
            return NotComputable.BadInput;
        }

        if (before.Count == 0 || after.Count == 0)
        {
            return NotComputable.FewerThanTwoValues;
        }

        double pairs = (double)before.Count * after.Count;
        var u = after.Sum(late => before.Sum(early => late > early ? 1 : late == early ? 0.5 : 0));
        var error = Error(before.Concat(after), before.Count, after.Count);
        var distance = Math.Abs(u - (pairs / 2));
        return new MannWhitneyTest
        {
            U = u,
            Superiority = u / pairs,
            HodgesLehmann = Median([.. after.SelectMany(late => before.Select(early => late - early)).Order()]),
            NormalP = error == 0 ? 1 : TwoSided(distance / error),
            CorrectedP = error == 0 ? 1 : TwoSided(Math.Max(0, distance - 0.5) / error),
            ExactP = before.Count + after.Count <= MostExact ? Exact(before, after, distance) : null,
        };
    }

    /// <summary>Standard deviation of U with its ties.</summary>
    internal static double Error(IEnumerable<double> all, int before, int after)
    {
        double total = before + after;
        var ties = all.GroupBy(value => value).Sum(group => Math.Pow(group.Count(), 3) - group.Count());
        return Math.Sqrt((double)before * after / 12 * (total + 1 - (ties / (total * (total - 1)))));
    }

    internal static double TwoSided(double z) => 2 * Normal.CDF(0, 1, -Math.Abs(z));

    private static double Median(List<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    // ways to draw the values after so that their doubled mid-ranks have a sum, value by value
    private static double Exact(IReadOnlyList<double> before, IReadOnlyList<double> after, double distance)
    {
        var ranks = DoubledRanks([.. before.Concat(after).Order()]);
        var ways = new double[after.Count + 1, ranks.Sum() + 1];
        ways[0, 0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var drawn = after.Count; drawn > 0; drawn--)
            {
                for (var sum = reached; sum >= rank; sum--)
                {
                    ways[drawn, sum] += ways[drawn - 1, sum - rank];
                }
            }
        }

        var middle = (double)before.Count * after.Count / 2;
        var least = after.Count * (after.Count + 1.0) / 2;
        var (far, all) = (0.0, 0.0);
        for (var sum = 0; sum <= reached; sum++)
        {
            all += ways[after.Count, sum];
            far += Math.Abs((sum / 2.0) - least - middle) >= distance - Slack ? ways[after.Count, sum] : 0;
        }

        return far / all;
    }

    private static List<int> DoubledRanks(List<double> sorted)
    {
        var ranks = new List<int>(sorted.Count);
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            while (to + 1 < sorted.Count && sorted[to + 1] == sorted[from])
            {
                to++;
            }

            ranks.AddRange(Enumerable.Repeat(from + to + 2, to - from + 1));
            from = to + 1;
        }

        return ranks;
    }
}
