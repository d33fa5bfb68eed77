namespace PilotReview.Samples.Series;

/// <summary>The slow ups and downs that every series has by itself: first-order autoregressions of standard deviation 1, one shared by all units, one by a
/// unit and what became of it, one by the single unit.</summary>
internal sealed class SlowWaves(int seed, int length)
{
    private const double Memory = 0.7;
    private const double SharedWeight = 0.45;
    private const double LineageWeight = 0.7;
    private const double OwnWeight = 0.55;

    private readonly Dictionary<string, double[]> _waves = [];

    /// <summary>The wave of one unit in the period number <paramref name="index"/>, about 1 in size.</summary>
    public double At(string indicator, string lineage, string unit, int index) =>
        (SharedWeight * Wave(indicator + "/all")[index])
        + (LineageWeight * Wave(indicator + "/" + lineage)[index])
        + (OwnWeight * Wave(indicator + "/" + lineage + "/" + unit)[index]);

    private double[] Wave(string key)
    {
        if (_waves.TryGetValue(key, out var known))
        {
            return known;
        }

        var random = new SplitMix(seed, "wave/" + key);
        var wave = new double[length];
        wave[0] = random.Normal();
        for (var index = 1; index < length; index++)
        {
            wave[index] = (Memory * wave[index - 1]) + (Math.Sqrt(1 - (Memory * Memory)) * random.Normal());
        }

        _waves[key] = wave;
        return wave;
    }
}
