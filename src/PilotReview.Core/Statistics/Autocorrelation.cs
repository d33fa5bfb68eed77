using MathNet.Numerics;

namespace PilotReview.Core.Statistics;

/// <summary>How much neighbouring values depend on each other. Reported only: a short series tells too little to choose a method by it.</summary>
/// <remarks>With e the deviations from the mean: r₁ = Σe_t·e_{t−1}/Σe², Durbin-Watson = Σ(e_t − e_{t−1})²/Σe², Ljung-Box = n(n + 2)·Σ r_k²/(n − k) against χ² with as many degrees of
/// freedom as lags. Sources: J. Durbin and G. S. Watson, Biometrika 37 (1950) 409; G. M. Ljung and G. E. P. Box, Biometrika 65 (1978) 297.</remarks>
public sealed record Autocorrelation(double LagOne, double DurbinWatson, double LjungBox, double LjungBoxP)
{
    /// <summary>Not computable without variation, or with no more values than lags.</summary>
    public static Computation<Autocorrelation> Of(IReadOnlyList<double> values, int lags)
    {
        if (!Counts.AreNumbers(values) || lags < 1)
        {
            return NotComputable.BadInput;
        }

        if (values.Count <= lags || values.Count < 2)
        {
            return NotComputable.FewerThanTwoValues;
        }

        var origin = values[0];
        var mean = origin + (values.Sum(value => value - origin) / values.Count);
        var deviations = values.Select(value => value - mean).ToArray();
        var squares = deviations.Sum(value => value * value);
        if (!Counts.IsSpread(squares))
        {
            return NotComputable.NoVariation;
        }

        double n = values.Count;
        var box = n * (n + 2) * Enumerable.Range(1, lags).Sum(lag => Math.Pow(Lagged(deviations, lag) / squares, 2) / (n - lag));
        var steps = deviations.Zip(deviations.Skip(1), (earlier, later) => (later - earlier) * (later - earlier)).Sum();
        return new Autocorrelation(Lagged(deviations, 1) / squares, steps / squares, box, SpecialFunctions.GammaUpperRegularized(lags / 2.0, box / 2));
    }

    private static double Lagged(double[] values, int lag) => values.Zip(values.Skip(lag), (earlier, later) => earlier * later).Sum();
}
