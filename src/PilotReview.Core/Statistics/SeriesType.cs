namespace PilotReview.Core.Statistics;

/// <summary>What the values of a series are made of; it decides their weight and the smallest change that matters by default.</summary>
public enum SeriesType
{
    /// <summary>A share: numerator within its denominator.</summary>
    Proportion = 1,

    /// <summary>Events over an exposure.</summary>
    Rate,

    /// <summary>A mark, a measured quantity, or a difference of two series; every period weighs the same.</summary>
    Score,
}
