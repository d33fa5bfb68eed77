using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The score interval of one share, such as members present of members summoned.</summary>
/// <remarks>With p = x/n and z the normal quantile at (1 + confidence)/2: centre (2x + z²) / (2(n + z²)),
/// half-width z·√(z² + 4x(1 − p)) / (2(n + z²)). No continuity correction.
/// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; R gives the same with <c>prop.test(x, n, correct = FALSE)</c>.
/// Describes only: people who attend month after month are not independent, so no verdict rests on it.</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of <paramref name="events"/> of <paramref name="total"/>; null when the total is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, events exceed the total, or the confidence is not between 0 and 1.</exception>
    public static Interval? Of(decimal events, decimal total, double confidence = Interval.UsualConfidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, total);
        var tail = UpperTail(confidence);
        if (total == 0)
        {
            return null;
        }

        var x = (double)events;
        var n = (double)total;
        var z = -Normal.InvCDF(0, 1, tail);
        var divisor = 2 * (n + (z * z));
        var centre = ((2 * x) + (z * z)) / divisor;
        var half = z * Math.Sqrt((z * z) + (4 * x * (1 - (x / n)))) / divisor;
        return new Interval(events == 0 ? 0 : centre - half, events == total ? 1 : centre + half);
    }

    /// <summary>The probability left above an interval of this confidence: 0.025 for 0.95.</summary>
    internal static double UpperTail(double confidence)
    {
        if (confidence is > 0 and < 1)
        {
            return (1 - confidence) / 2;
        }

        throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, both excluded.");
    }
}
