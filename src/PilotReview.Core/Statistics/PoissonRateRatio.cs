using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The ratio of two rates, after over before, exact.</summary>
/// <remarks>Given c₁ + c₂ = n, the events after are binomial with q₀ = E₂/(E₁ + E₂). The Clopper-Pearson interval of q is mapped by q/(1 − q)·E₁/E₂. p: the sum of the
/// probabilities not above the observed one (as R's poisson.test); mid-p by doubling. Without events before, ratio and upper end are infinite. Describes only.</remarks>
public sealed record PoissonRateRatio(double Ratio, Interval Interval, double P, double MidP)
{
    private const double Slack = 1 + 1e-7;

    /// <summary>The ratio of c₂/E₂ to c₁/E₁; counts are whole, exposures above 0.</summary>
    public static Computation<PoissonRateRatio> Of(
        double countBefore, double exposureBefore, double countAfter, double exposureAfter, double confidence = Interval.UsualConfidence)
    {
        if (!Counts.IsWhole(countBefore) || !Counts.IsWhole(countAfter) || !Counts.IsWhole(countBefore + countAfter) || !Counts.IsCount(exposureBefore)
            || !Counts.IsCount(exposureAfter) || !Counts.IsProbability(confidence))
        {
            return NotComputable.BadInput;
        }

        if (exposureBefore == 0 || exposureAfter == 0)
        {
            return NotComputable.ZeroDenominator;
        }

        if (!Counts.IsSpread(exposureBefore) || !Counts.IsSpread(exposureAfter) || !Counts.IsProbability(exposureAfter / (exposureBefore + exposureAfter)))
        {
            return NotComputable.BadInput;
        }

        var total = (int)(countBefore + countAfter);
        if (total == 0)
        {
            return NotComputable.NoEvents;
        }

        var tail = (1 - confidence) / 2;
        var lower = countAfter == 0 ? 0 : Beta.InvCDF(countAfter, countBefore + 1, tail);
        // the upper end from the other side, so that no digits are lost near 1
        var rest = countBefore == 0 ? 0 : Beta.InvCDF(countBefore, countAfter + 1, tail);
        var scale = exposureBefore / exposureAfter;
        var (p, midP) = Probabilities((int)countAfter, total, exposureAfter / (exposureBefore + exposureAfter));
        return new PoissonRateRatio(
            countBefore == 0 ? double.PositiveInfinity : countAfter / countBefore * scale,
            new Interval(lower / (1 - lower) * scale, rest == 0 ? double.PositiveInfinity : (1 - rest) / rest * scale), p, midP);
    }

    private static (double P, double MidP) Probabilities(int count, int total, double share)
    {
        var all = Enumerable.Range(0, total + 1).Select(events => Probability(events, total, share)).ToList();
        var below = all.Take(count).Sum() + (all[count] / 2);
        var above = all.Skip(count + 1).Sum() + (all[count] / 2);
        return (Math.Min(1, all.Where(p => p <= all[count] * Slack).Sum()), Math.Min(1, 2 * Math.Min(below, above)));
    }

    private static double Probability(int events, int total, double share) =>
        Math.Exp(SpecialFunctions.BinomialLn(total, events) + (events * Math.Log(share)) + ((total - events) * Math.Log(1 - share)));
}
