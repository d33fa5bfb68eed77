namespace PilotReview.Core.Statistics;

public sealed record NeighbourRank(double Score, int Rank, int Of, double P, bool IsEnough)
{
    public static Computation<NeighbourRank> Of1(bool higherIsBetter, double change, double se, IReadOnlyList<(double Change, double Se)> others)
    {
        if (!(se > 0)) { return NotComputable.NoStandardError; }
        var g = higherIsBetter ? 1 : -1;
        var score = g * change / se;
        var m = others.Where(o => o.Se > 0).Select(o => g * o.Change / o.Se).ToList();
        var rank = 1 + m.Count(s => s >= score - 1e-9);
        return new NeighbourRank(score, rank, m.Count + 1, (double)rank / (m.Count + 1), m.Count + 1 >= 20);
    }
}
