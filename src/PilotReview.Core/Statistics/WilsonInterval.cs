using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The score interval of one share, such as members present of members summoned.</summary>
/// <remarks>With p = x/n and z the normal quantile at (1 + confidence)/2: centre (2x + z²) / (2(n + z²)),
/// half-width z·√(z² + 4x(1 − p)) / (2(n + z²)). No continuity correction.
/// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; R gives the same with <c>prop.test(x, n, correct = FALSE)</c>.
/// Describes only: people who attend month after month are not independent, so no verdict rests on it.</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of <paramref name="events"/> of <paramref name="total"/>; null when the total is 0, and for figures that cannot be: negative, more events than
    /// the total, a confidence outside 0 to 1.</summary>
    public static Interval? Of(double events, double total, double confidence = Interval.UsualConfidence)
    {
        if (!Counts.IsShare(events, total) || !Counts.IsProbability(confidence) || total == 0)
        {
            return null;
        }

        var z = -Normal.InvCDF(0, 1, (1 - confidence) / 2);
        var divisor = 2 * (total + (z * z));
        var centre = ((2 * events) + (z * z)) / divisor;
        var half = z * Math.Sqrt((z * z) + (4 * events * (1 - (events / total)))) / divisor;
        return new Interval(events == 0 ? 0 : centre - half, events == total ? 1 : centre + half);
    }
}
