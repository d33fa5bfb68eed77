using MathNet.Numerics;

namespace PilotReview.Core.Statistics;

/// <summary>Did more units rise than fall? Units that stayed do not count.</summary>
/// <remarks>Exact: p = min(1, 2·P(X ≤ min(up, down))) with X binomial(up + down, ½). Six of six are needed for p &lt; 0.05. Source: J. Arbuthnot 1710; as R's binom.test.</remarks>
public sealed record SignTest(double P)
{
    /// <summary>Not computable when no unit changed.</summary>
    public static Computation<SignTest> Of(double up, double down)
    {
        if (!Counts.IsWhole(up) || !Counts.IsWhole(down) || !Counts.IsWhole(up + down))
        {
            return NotComputable.BadInput;
        }

        var total = (int)(up + down);
        if (total == 0)
        {
            return NotComputable.NoChanges;
        }

        var tail = Enumerable.Range(0, (int)Math.Min(up, down) + 1)
            .Sum(count => Math.Exp(SpecialFunctions.BinomialLn(total, count) - (total * Math.Log(2))));
        return new SignTest(Math.Min(1, 2 * tail));
    }
}
