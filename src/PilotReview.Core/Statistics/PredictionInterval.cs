using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>The range in which the change of one more unit is expected, from units that are finished.</summary>
/// <remarks>τ² by DerSimonian-Laird, not below 0; weights 1/(se² + τ²); Hartung-Knapp error √(Σw(d − m)²/((k − 1)Σw)); m ± t(.975, k − 2)·√(τ² + se²). Sources: R. DerSimonian and
/// N. Laird, Control. Clin. Trials 7 (1986) 177; J. Hartung and G. Knapp, Stat. Med. 20 (2001) 3875; J. P. T. Higgins et al., J. R. Stat. Soc. A 172 (2009) 137.</remarks>
/// <param name="Units">Units with a change and an error.</param>
/// <param name="Range">The range; null with fewer than three units.</param>
public sealed record PredictionInterval(int Units, PredictedRange? Range)
{
    private const int FewestUnits = 3;
    private const int FewUnits = 5;

    /// <summary>Three to five units give a range that is very wide.</summary>
    public bool IsVeryWide => Units <= FewUnits;

    /// <summary>Bad input: lists of different lengths, an error that is not above 0.</summary>
    public static Computation<PredictionInterval> Of(IReadOnlyList<double> changes, IReadOnlyList<double> errors)
    {
        if (changes.Count != errors.Count || !Counts.AreNumbers(changes) || !errors.All(Counts.IsSpread))
        {
            return NotComputable.BadInput;
        }

        return new PredictionInterval(changes.Count, changes.Count < FewestUnits ? null : RangeOf(changes, errors));
    }

    private static PredictedRange RangeOf(IReadOnlyList<double> changes, IReadOnlyList<double> errors)
    {
        var k = changes.Count;
        var fixedWeights = errors.Select(error => 1 / (error * error)).ToList();
        var fixedSum = fixedWeights.Sum();
        var fixedMean = Weighted(changes, fixedWeights);
        var q = changes.Zip(fixedWeights, (change, weight) => weight * (change - fixedMean) * (change - fixedMean)).Sum();
        var between = Math.Max(0, (q - (k - 1)) / (fixedSum - (fixedWeights.Sum(weight => weight * weight) / fixedSum)));
        var weights = errors.Select(error => 1 / ((error * error) + between)).ToList();
        var mean = Weighted(changes, weights);
        var error = Math.Sqrt(changes.Zip(weights, (change, weight) => weight * (change - mean) * (change - mean)).Sum() / ((k - 1) * weights.Sum()));
        var half = StudentT.InvCDF(0, 1, k - 2, 0.975) * Math.Sqrt(between + (error * error));
        return new PredictedRange(between, mean, error, new Interval(mean - half, mean + half));
    }

    private static double Weighted(IReadOnlyList<double> values, List<double> weights) =>
        values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
}

/// <summary>Spread between units (τ²), mean, its error, and the range for one more unit.</summary>
public sealed record PredictedRange(double BetweenVariance, double Mean, double StandardError, Interval Interval);
