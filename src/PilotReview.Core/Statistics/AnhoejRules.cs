using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>Two signs that a series did not swing at random around its centre: one run too long, or the centre crossed too seldom.</summary>
/// <remarks>Points on the centre do not count. Signal when the longest run exceeds round(log₂ n) + 3, or the crossings are fewer than the 5 % quantile of the binomial(n − 1, ½).
/// Source: J. Anhøj and A. V. Olesen, PLoS ONE 9 (2014) e113825. Describes only.</remarks>
public sealed record AnhoejRules(double Centre, int Useful, int LongestRun, int LongestRunMax, int Crossings, int CrossingsMin)
{
    private const double Level = 0.05;
    private const double Half = 0.5;

    public bool IsSignal => LongestRun > LongestRunMax || Crossings < CrossingsMin;

    /// <summary>The rules around <paramref name="centre"/>, the median when null. Not computable when every point lies on it.</summary>
    public static Computation<AnhoejRules> Of(IReadOnlyList<double?> values, double? centre = null)
    {
        var known = values.OfType<double>().ToList();
        if (!Counts.AreNumbers(known) || !double.IsFinite(centre ?? 0))
        {
            return NotComputable.BadInput;
        }

        if (known.Count == 0)
        {
            return NotComputable.NoUsefulPoints;
        }

        var middle = centre ?? Median([.. known.Order()]);
        var sides = known.Select(value => Math.Sign(value - middle)).Where(side => side != 0).ToList();
        if (sides.Count == 0)
        {
            return NotComputable.NoUsefulPoints;
        }

        var (longest, run, crossings) = (1, 1, 0);
        for (var index = 1; index < sides.Count; index++)
        {
            run = sides[index] == sides[index - 1] ? run + 1 : 1;
            crossings += run == 1 ? 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new AnhoejRules(
            middle, sides.Count, longest, (int)Math.Round(Math.Log2(sides.Count), MidpointRounding.ToEven) + 3, crossings, Quantile(sides.Count - 1));
    }

    private static int Quantile(int trials)
    {
        var fewest = 0;
        while (trials > 0 && Binomial.CDF(Half, trials, fewest) < Level)
        {
            fewest++;
        }

        return fewest;
    }

    private static double Median(List<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
}
