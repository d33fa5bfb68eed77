namespace PilotReview.Core.Statistics;

/// <summary>The interval that goes with the exact permutation test: every shift of the treated units that the test does not reject at 5 %.</summary>
/// <remarks>Each end by bisection to 1e-6, outwards from the difference; p never rises away from it (methods, section 6).</remarks>
public sealed record PermutationInterval(double Difference, double P, Interval Interval, int Assignments)
{
    private const double Level = 0.05;
    private const double Near = 1e-6;

    /// <summary>Beyond this many doublings there is no end.</summary>
    private const int MostDoublings = 200;

    /// <summary>Not computable with fewer than 40 assignments or more than 200,000.</summary>
    public static Computation<PermutationInterval> Of(IReadOnlyList<double> treated, IReadOnlyList<double> comparisons)
    {
        if (!Counts.AreNumbers(treated.Concat(comparisons)))
        {
            return NotComputable.BadInput;
        }

        if (treated.Count == 0 || comparisons.Count == 0)
        {
            return NotComputable.TooFewUnits;
        }

        if (Permutations.Of(treated, comparisons) is not { } permutations)
        {
            return NotComputable.TooManyAssignments;
        }

        if (permutations.Count < DifferenceInDifferences.FewestAssignments)
        {
            return NotComputable.TooFewAssignments;
        }

        var difference = treated.Average() - comparisons.Average();
        var lower = End(permutations, difference, -1);
        var upper = End(permutations, difference, 1);
        return lower is { } low && upper is { } high
            ? new PermutationInterval(difference, permutations.P(0), new Interval(low, high), permutations.Count)
            : NotComputable.TooFewAssignments;
    }

    private static double? End(Permutations permutations, double difference, int side)
    {
        var step = Math.Max(1, Math.Abs(difference));
        var inside = difference;
        var outside = difference + (side * step);
        for (var doubling = 0; permutations.P(outside) >= Level; doubling++)
        {
            if (doubling == MostDoublings)
            {
                return null;
            }

            inside = outside;
            step *= 2;
            outside = difference + (side * step);
        }

        while (Math.Abs(outside - inside) > Near / 2)
        {
            var middle = (inside + outside) / 2;
            if (middle == inside || middle == outside)
            {
                break;
            }

            if (permutations.P(middle) >= Level)
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return (inside + outside) / 2;
    }
}
