using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>How many independent observations on each side show the difference of two shares.</summary>
public static class SampleSize
{
    /// <summary>n for each side: (z(1 − α/2)·√(2p̄(1 − p̄)) + z(power)·√(p₁(1 − p₁) + p₂(1 − p₂)))²/(p₂ − p₁)². Null without a difference, or for shares, α or power outside 0 to 1.
    /// Source: J. L. Fleiss, Statistical Methods for Rates and Proportions (1981), formula 3.14; as R's power.prop.test.</summary>
    public static double? TwoProportions(double before, double after, double alpha, double power)
    {
        if (before is not (>= 0 and <= 1) || after is not (>= 0 and <= 1) || before == after || !Counts.IsProbability(alpha) || !Counts.IsProbability(power))
        {
            return null;
        }

        var mean = (before + after) / 2;
        var root = (-Normal.InvCDF(0, 1, alpha / 2) * Math.Sqrt(2 * mean * (1 - mean)))
            + (Normal.InvCDF(0, 1, power) * Math.Sqrt((before * (1 - before)) + (after * (1 - after))));
        return root * root / ((after - before) * (after - before));
    }
}
