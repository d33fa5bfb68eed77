namespace PilotReview.Core.Statistics;

/// <summary>All ways to call k of k + J units treated. When every treated change is moved by −s, the difference of an assignment is a straight line in s, so a shift needs no
/// second walk through the assignments.</summary>
internal sealed class Permutations
{
    private const double Slack = 1e-9;

    private readonly double[] _differences;
    private readonly double[] _slopes;

    private Permutations(double[] differences, double[] slopes)
    {
        _differences = differences;
        _slopes = slopes;
    }

    public int Count => _differences.Length;

    /// <summary>Every assignment; the first is the real one. Null when there are more than <see cref="DifferenceInDifferences.MostAssignments"/>.</summary>
    public static Permutations? Of(IReadOnlyList<double> treated, IReadOnlyList<double> comparisons)
    {
        var total = treated.Count + comparisons.Count;
        if (Ways(total, treated.Count) is not { } ways)
        {
            return null;
        }

        double[] all = [.. treated, .. comparisons];
        var sum = all.Sum();
        var (k, j) = (treated.Count, comparisons.Count);
        var differences = new double[ways];
        var slopes = new double[ways];
        var chosen = Enumerable.Range(0, k).ToArray();
        for (var way = 0; way < ways; way++)
        {
            var inside = 0.0;
            var real = 0;
            foreach (var unit in chosen)
            {
                inside += all[unit];
                real += unit < k ? 1 : 0;
            }

            differences[way] = (inside / k) - ((sum - inside) / j);
            slopes[way] = ((double)real / k) - ((double)(k - real) / j);
            Advance(chosen, total);
        }

        return new Permutations(differences, slopes);
    }

    /// <summary>Two-sided p when every treated change is moved by −<paramref name="shift"/>.</summary>
    public double P(double shift)
    {
        var observed = Math.Abs(_differences[0] - shift) - Slack;
        var far = 0;
        for (var way = 0; way < _differences.Length; way++)
        {
            far += Math.Abs(_differences[way] - (_slopes[way] * shift)) >= observed ? 1 : 0;
        }

        return (double)far / _differences.Length;
    }

    private static int? Ways(int total, int chosen)
    {
        var ways = 1.0;
        for (var step = 1; step <= chosen; step++)
        {
            ways = ways * (total - chosen + step) / step;
            if (ways > DifferenceInDifferences.MostAssignments + 0.5)
            {
                return null;
            }
        }

        return (int)Math.Round(ways);
    }

    private static void Advance(int[] chosen, int total)
    {
        var place = chosen.Length - 1;
        while (place >= 0 && chosen[place] == total - chosen.Length + place)
        {
            place--;
        }

        if (place < 0)
        {
            return;
        }

        chosen[place]++;
        for (var next = place + 1; next < chosen.Length; next++)
        {
            chosen[next] = chosen[next - 1] + 1;
        }
    }
}
