using PilotReview.Core.Statistics;

namespace PilotReview.Core.Comparison;

/// <summary>How much a unit chosen for poor results would rise by itself, told from the comparison units' figures in the months before (methods, section 9).</summary>
internal static class ReturnToMean
{
    /// <summary>Units below which the usual level and its spread cannot be told.</summary>
    private const int FewestUnits = 5;

    /// <summary>The expected rise towards the usual level, in the unit of the values and in its direction; null when it cannot be told.</summary>
    /// <param name="chosen">Values of the unit in the periods that led to the choice.</param>
    /// <param name="others">Values before of each other unit.</param>
    public static double? Expected(IReadOnlyList<double> chosen, IReadOnlyList<IReadOnlyList<double>> others)
    {
        var units = others.Where(values => values.Count >= 2).ToList();
        if (chosen.Count == 0 || units.Count < FewestUnits)
        {
            return null;
        }

        var means = units.Select(values => values.Average()).ToList();
        var mean = means.Average();
        var within = units.Average(values => Variance(values));
        // the spread of unit means holds a part of the swings within units
        var between = Math.Max(0, Variance(means) - (within / units.Average(values => values.Count)));
        var total = between + within;
        if (total <= 0)
        {
            return null;
        }

        var cut = chosen.Average();
        var size = RegressionToMean.Expected(mean, Math.Sqrt(total), cut, between / total, chosen.Count);
        return cut < mean ? size : -size;
    }

    private static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }
}
