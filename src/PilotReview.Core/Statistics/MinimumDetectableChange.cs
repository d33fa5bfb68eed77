using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The smallest change that a test with this error shows with a given power.</summary>
/// <remarks>error·(t(1 − α/2, K) + t(power, K)); beside it the half-width of the interval, error·t(1 − α/2, K).</remarks>
public sealed record MinimumDetectableChange(double Change, double HalfWidth)
{
    /// <summary>Beyond this Student's t is the normal distribution.</summary>
    private const double MostFreedom = 1_000_000;

    /// <summary>Bad input: an error that is negative or not finite, fewer than one degree of freedom, α or power outside 0 to 1.</summary>
    public static Computation<MinimumDetectableChange> Of(double error, double freedom, double alpha, double power)
    {
        if (!Counts.IsCount(error) || freedom is not (>= 1 and <= MostFreedom) || !Counts.IsProbability(alpha) || !Counts.IsProbability(power))
        {
            return NotComputable.BadInput;
        }

        var half = -StudentT.InvCDF(0, 1, freedom, alpha / 2) * error;
        return new MinimumDetectableChange(half + (StudentT.InvCDF(0, 1, freedom, power) * error), half);
    }
}
