namespace PilotReview.Core.Indicators;

/// <summary>What a figure of the indicator is made of.</summary>
public enum IndicatorKind
{
    /// <summary>n of N: a numerator within its denominator.</summary>
    Proportion = 1,

    /// <summary>A count of events over an exposure (months, branches, members); may exceed its exposure.</summary>
    Count,

    /// <summary>A mark on a scale version, such as 0 to 100 points.</summary>
    Score,

    /// <summary>One level of an ordered scale version, such as a yearly classification.</summary>
    Ordinal,

    /// <summary>A measured quantity, such as days.</summary>
    Measure,
}

/// <summary>Which way is better.</summary>
public enum Direction
{
    HigherIsBetter = 1,
    LowerIsBetter,
    Neutral,
}

/// <summary>How figures of several units make the figure of their whole.</summary>
public enum Aggregation
{
    /// <summary>Σ numerators / Σ denominators (proportion), Σ counts / Σ exposures (count), Σ values (measure).</summary>
    Sum = 1,

    /// <summary>Mean weighted by the members of each unit (score, measure).</summary>
    MemberWeightedMean,

    /// <summary>The largest value (measure).</summary>
    Max,

    /// <summary>Not added up: the whole has a figure of its own (ordinal).</summary>
    Own,
}
