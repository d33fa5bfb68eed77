using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace PilotReview.Core.Statistics;

/// <summary>Quantiles of Student's t that every fit asks for, computed once for each number of degrees of freedom.</summary>
internal static class StudentQuantiles
{
    private static readonly ConcurrentDictionary<(int Freedom, double Tail), double> Known = new();

    /// <summary>The quantile that leaves 2.5 % above: t(.975).</summary>
    public static double Upper(int freedom) => Above(freedom, 0.025);

    /// <summary>The quantile that leaves <paramref name="tail"/> above.</summary>
    public static double Above(int freedom, double tail) => Known.GetOrAdd((freedom, tail), static key => -StudentT.InvCDF(0, 1, key.Freedom, key.Tail));
}
