namespace PilotReview.Core.Statistics;

/// <summary>Is the mean change of several units beyond what chance signs would give? For treated units without any to compare with.</summary>
/// <remarks>Exact over all 2ᵏ signs: p = share with |mean*| ≥ |mean| (slack 1e-9). A change that hit everybody would look the same, so this must be said with it.
/// Source: R. A. Fisher 1935, The Design of Experiments, section 21.</remarks>
public sealed record SignFlipTest(double MeanChange, double P, double SmallestPossibleP)
{
    /// <summary>Units with which p can fall below 0.05.</summary>
    public const int FewestUnits = 6;

    private const int MostUnits = 24;
    private const double Slack = 1e-9;

    /// <summary>Not computable without a change; beyond 24 there are too many signs to go through.</summary>
    public static Computation<SignFlipTest> Of(IReadOnlyList<double> changes)
    {
        if (!Counts.AreNumbers(changes))
        {
            return NotComputable.BadInput;
        }

        if (changes.Count == 0)
        {
            return NotComputable.TooFewUnits;
        }

        if (changes.Count > MostUnits)
        {
            return NotComputable.TooManyAssignments;
        }

        var observed = Math.Abs(changes.Sum());
        var sums = new double[1 << changes.Count];
        sums[0] = -changes.Sum();
        for (var signs = 1; signs < sums.Length; signs++)
        {
            var last = System.Numerics.BitOperations.TrailingZeroCount(signs);
            sums[signs] = sums[signs & (signs - 1)] + (2 * changes[last]);
        }

        var far = sums.Count(sum => Math.Abs(sum) >= observed - (Slack * changes.Count));
        return new SignFlipTest(changes.Average(), (double)far / sums.Length, 2.0 / sums.Length);
    }
}
