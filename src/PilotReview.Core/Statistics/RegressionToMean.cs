using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>How much a unit that was chosen for a poor figure rises by itself on average.</summary>
/// <remarks>(v_w/m)/s·φ(z)/(1 − Φ(z)) with v_b = r·σ², v_w = (1 − r)·σ², s = √(v_b + v_w/m), z = |μ − cut|/s. Sources: C. E. Davis, Am. J. Epidemiol. 104 (1976) 493;
/// A. G. Barnett et al., Int. J. Epidemiol. 34 (2005) 215.</remarks>
public static class RegressionToMean
{
    /// <summary>The expected change towards the mean; never negative. Null for a spread that is not above 0, a reliability outside 0 to 1, or fewer than one measurement.</summary>
    /// <param name="mean">Mean over units.</param>
    /// <param name="deviation">Standard deviation of one measurement over units.</param>
    /// <param name="cut">The figure beyond which units were chosen.</param>
    /// <param name="reliability">Share of the variance that lies between units.</param>
    /// <param name="measurements">Measurements whose mean led to the choice.</param>
    public static double? Expected(double mean, double deviation, double cut, double reliability, double measurements)
    {
        if (!Counts.AreNumbers([mean, cut]) || !Counts.IsSpread(deviation) || reliability is not (>= 0 and <= 1)
            || measurements < 1 || !Counts.IsCount(measurements))
        {
            return null;
        }

        var within = (1 - reliability) * deviation * deviation / measurements;
        var spread = Math.Sqrt((reliability * deviation * deviation) + within);
        var z = Math.Abs(mean - cut) / spread;
        // so far out that nothing lies beyond there is no answer
        var beyond = Normal.CDF(0, 1, -z);
        var change = within / spread * Normal.PDF(0, 1, z) / beyond;
        return double.IsFinite(change) ? change : null;
    }
}
