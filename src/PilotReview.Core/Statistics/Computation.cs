namespace PilotReview.Core.Statistics;

/// <summary>Why a method has no answer. A closed list; the spelling for machines is the snake case of the name.</summary>
public enum NotComputable
{
    /// <summary>A figure is not a finite number, is negative where it counts, exceeds its total, or the periods are not in order.</summary>
    BadInput = 1,
    ZeroDenominator,
    ZeroEvents,
    NoEvents,
    FewerThanTwoValues,
    NoVariation,
    NoUsefulPoints,
    NoChanges,
    NoRatingsInOnePeriod,
    TooFewPoints,
    TooFewUnits,
    TooFewAssignments,
    TooManyAssignments,
    NoStandardError,
}

/// <summary>What came of a method: its answer, or why there is none. Never NaN, never an exception for what a user may have typed.</summary>
/// <typeparam name="T">The answer of the method.</typeparam>
public readonly record struct Computation<T>
    where T : class
{
    private Computation(T? value, NotComputable? why)
    {
        Value = value;
        Why = why;
    }

    /// <summary>The answer; null when there is none.</summary>
    public T? Value { get; }

    /// <summary>Why there is none; null when there is one.</summary>
    public NotComputable? Why { get; }

    public static implicit operator Computation<T>(T value) => new(value, null);

    public static implicit operator Computation<T>(NotComputable why) => new(null, why);
}
