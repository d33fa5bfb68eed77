using MathNet.Numerics;

namespace PilotReview.Core.Statistics;

/// <summary>The exact test of a two-by-two table, and its mid-p.</summary>
/// <remarks>Given both margins the events before follow the hypergeometric distribution. Fisher: the sum of the probabilities not above the observed one (relative
/// slack 1e-7). Mid-p: 2·min(P(X &lt; x) + P(X = x)/2, P(X &gt; x) + P(X = x)/2), at most 1. Sources: R. A. Fisher 1935; H. O. Lancaster, JASA 56 (1961) 223;
/// K. F. Hirji et al., Stat. Med. 10 (1991) 1137. Describes only.</remarks>
public sealed record FisherTest(double P, double MidP)
{
    private const double Slack = 1 + 1e-7;

    /// <summary>The test of x₁ of n₁ against x₂ of n₂; whole numbers.</summary>
    public static Computation<FisherTest> Of(double eventsBefore, double totalBefore, double eventsAfter, double totalAfter)
    {
        double[] all = [eventsBefore, totalBefore, eventsAfter, totalAfter, totalBefore + totalAfter];
        if (!all.All(Counts.IsWhole) || eventsBefore > totalBefore || eventsAfter > totalAfter)
        {
            return NotComputable.BadInput;
        }

        var (drawn, total, events) = ((int)totalBefore, (int)(totalBefore + totalAfter), (int)(eventsBefore + eventsAfter));
        var least = Math.Max(0, drawn + events - total);
        var table = Enumerable.Range(least, Math.Min(drawn, events) - least + 1)
            .Select(count => (Count: count, P: Probability(count, total, events, drawn))).ToList();
        var observed = table.First(cell => cell.Count == (int)eventsBefore).P;
        var below = table.Where(cell => cell.Count < eventsBefore).Sum(cell => cell.P) + (observed / 2);
        var above = table.Where(cell => cell.Count > eventsBefore).Sum(cell => cell.P) + (observed / 2);
        return new FisherTest(
            Math.Min(1, table.Where(cell => cell.P <= observed * Slack).Sum(cell => cell.P)), Math.Min(1, 2 * Math.Min(below, above)));
    }

    private static double Probability(int count, int total, int events, int drawn) => Math.Exp(
        SpecialFunctions.BinomialLn(events, count) + SpecialFunctions.BinomialLn(total - events, drawn - count) - SpecialFunctions.BinomialLn(total, drawn));
}
