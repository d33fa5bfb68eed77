using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The change between two means, after − before, with its interval when the two periods need not vary alike.</summary>
/// <remarks>With aᵢ = sᵢ²/nᵢ: standard error √(a₁ + a₂), degrees of freedom (Satterthwaite)
/// (a₁ + a₂)² / (a₁²/(n₁ − 1) + a₂²/(n₂ − 1)), interval = difference ± t·standard error with t of Student's distribution.
/// Sources: B. L. Welch, Biometrika 34 (1947) 28–35; F. E. Satterthwaite, Biometrics Bulletin 2 (1946) 110–114;
/// R gives the same with <c>t.test(after, before)</c>. Describes only: neighbouring months are not independent.</remarks>
public sealed record WelchInterval
{
    public required double MeanBefore { get; init; }

    public required double MeanAfter { get; init; }

    public required double StandardError { get; init; }

    public required double DegreesOfFreedom { get; init; }

    /// <summary>Where the difference lies with the confidence asked for.</summary>
    public required Interval Interval { get; init; }

    public double Difference => MeanAfter - MeanBefore;

    public double T => Difference / StandardError;

    /// <summary>Two-sided p of no difference.</summary>
    public double P => 2 * StudentT.CDF(0, 1, DegreesOfFreedom, -Math.Abs(T));

    /// <summary>Null when a period has fewer than two values or neither period varies, and for figures that are not finite or a confidence outside 0 to 1.</summary>
    public static WelchInterval? Of(
        IReadOnlyList<double> before,
        IReadOnlyList<double> after,
        double confidence = Interval.UsualConfidence)
    {
        if (before.Count < 2 || after.Count < 2 || !Counts.AreNumbers(before.Concat(after)) || !Counts.IsProbability(confidence))
        {
            return null;
        }

        var (meanBefore, partBefore) = MeanAndItsVariance(before);
        var (meanAfter, partAfter) = MeanAndItsVariance(after);
        var error = Math.Sqrt(partBefore + partAfter);
        if (error == 0 || !double.IsFinite(error))
        {
            return null;
        }

        var weight = partBefore / (partBefore + partAfter);
        var freedom = 1 / ((weight * weight / (before.Count - 1)) + ((1 - weight) * (1 - weight) / (after.Count - 1)));
        var half = -StudentT.InvCDF(0, 1, freedom, (1 - confidence) / 2) * error;
        var difference = meanAfter - meanBefore;
        return new WelchInterval
        {
            MeanBefore = meanBefore,
            MeanAfter = meanAfter,
            StandardError = error,
            DegreesOfFreedom = freedom,
            Interval = new Interval(difference - half, difference + half),
        };
    }

    /// <summary>Measured from the first value, so that equal values give exactly no variance.</summary>
    private static (double Mean, double Variance) MeanAndItsVariance(IReadOnlyList<double> values)
    {
        var origin = values[0];
        var mean = origin + (values.Sum(value => value - origin) / values.Count);
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return (mean, squares / (values.Count - 1) / values.Count);
    }
}
