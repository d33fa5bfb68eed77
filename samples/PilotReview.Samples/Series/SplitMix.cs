namespace PilotReview.Samples.Series;

/// <summary>Random numbers that are the same on every machine and for ever: SplitMix64 (Steele, Lea and Flood 2014). Each series has a stream of its
/// own, picked by a seed and a key, so that changing one series leaves the others as they are.</summary>
internal sealed class SplitMix
{
    private ulong _state;

    public SplitMix(int seed, string key)
    {
        // FNV-1a over the key, started from the seed
        _state = unchecked(14695981039346656037UL ^ (ulong)seed);
        foreach (var letter in key)
        {
            _state = unchecked((_state ^ letter) * 1099511628211UL);
        }
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Uniform(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>How many of <paramref name="trials"/> succeed, each with probability <paramref name="chance"/>.</summary>
    public int Binomial(int trials, double chance)
    {
        var hits = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            hits += Uniform() < chance ? 1 : 0;
        }

        return hits;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
