using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>Events per unit of exposure with the exact interval.</summary>
/// <remarks>χ² quantiles: lower q(α/2; 2c)/2/E, upper q(1 − α/2; 2c + 2)/2/E; no events give a lower end of 0. Source: F. Garwood, Biometrika 28 (1936) 437. Describes only.</remarks>
public sealed record PoissonRate(double Estimate, Interval Interval)
{
    /// <summary>The rate of <paramref name="count"/> events over <paramref name="exposure"/>.</summary>
    public static Computation<PoissonRate> Of(double count, double exposure, double confidence = Interval.UsualConfidence)
    {
        if (!Counts.IsWhole(count) || !Counts.IsCount(exposure) || !Counts.IsProbability(confidence))
        {
            return NotComputable.BadInput;
        }

        if (exposure == 0)
        {
            return NotComputable.ZeroDenominator;
        }

        if (!Counts.IsSpread(exposure))
        {
            return NotComputable.BadInput;
        }

        var tail = (1 - confidence) / 2;
        var lower = count == 0 ? 0 : Gamma.InvCDF(count, 1, tail);
        return new PoissonRate(count / exposure, new Interval(lower / exposure, Gamma.InvCDF(count + 1, 1, 1 - tail) / exposure));
    }
}
