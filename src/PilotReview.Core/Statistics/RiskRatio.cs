using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The ratio of two shares, after over before, with its interval on the logarithm.</summary>
/// <remarks>exp(ln RR ± z·√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)). Source: D. Katz et al., Biometrics 34 (1978) 469. Not computable without events on a side. Describes only.</remarks>
public sealed record RiskRatio(double Estimate, Interval Interval)
{
    /// <summary>The ratio of <paramref name="eventsAfter"/> of <paramref name="totalAfter"/> to the same before.</summary>
    public static Computation<RiskRatio> Of(
        double eventsBefore, double totalBefore, double eventsAfter, double totalAfter, double confidence = Interval.UsualConfidence)
    {
        if (!Counts.IsShare(eventsBefore, totalBefore) || !Counts.IsShare(eventsAfter, totalAfter) || !Counts.IsProbability(confidence))
        {
            return NotComputable.BadInput;
        }

        if (totalBefore == 0 || totalAfter == 0)
        {
            return NotComputable.ZeroDenominator;
        }

        if (eventsBefore == 0 || eventsAfter == 0)
        {
            return NotComputable.ZeroEvents;
        }

        var ratio = eventsAfter / totalAfter / (eventsBefore / totalBefore);
        var half = -Normal.InvCDF(0, 1, (1 - confidence) / 2)
            * Math.Sqrt((1 / eventsBefore) - (1 / totalBefore) + (1 / eventsAfter) - (1 / totalAfter));
        return new RiskRatio(ratio, new Interval(ratio * Math.Exp(-half), ratio * Math.Exp(half)));
    }
}
