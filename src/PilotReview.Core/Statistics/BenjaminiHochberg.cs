namespace PilotReview.Core.Statistics;

/// <summary>p values of several indicators judged together, adjusted so that among those called clear few are false.</summary>
/// <remarks>q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j. Source: Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289. Beside it Holm's step-down p (S. Holm, Scand. J. Stat. 6
/// (1979) 65), which guards against any false call at all.</remarks>
public sealed record BenjaminiHochberg(IReadOnlyList<double> Q, IReadOnlyList<double> Holm)
{
    /// <summary>Adjusts; the order stays. No p gives no q.</summary>
    public static Computation<BenjaminiHochberg> Of(IReadOnlyList<double> p)
    {
        if (!p.All(value => value is >= 0 and <= 1))
        {
            return NotComputable.BadInput;
        }

        var order = Enumerable.Range(0, p.Count).OrderBy(index => p[index]).ToArray();
        var q = new double[p.Count];
        var holm = new double[p.Count];
        var least = 1.0;
        var largest = 0.0;
        for (var place = 0; place < p.Count; place++)
        {
            var back = p.Count - 1 - place;
            least = Math.Min(least, (double)p.Count / (back + 1) * p[order[back]]);
            q[order[back]] = least;
            largest = Math.Max(largest, Math.Min(1, p[order[place]] * (p.Count - place)));
            holm[order[place]] = largest;
        }

        return new BenjaminiHochberg(q, holm);
    }
}
