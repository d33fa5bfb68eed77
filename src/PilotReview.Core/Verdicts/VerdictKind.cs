namespace PilotReview.Core.Verdicts;

/// <summary>What is said of one unit and indicator. The list is closed.</summary>
public enum VerdictKind
{
    /// <summary>The level after is better by more than the unit's own slow swings and more than a straight-line trend explains.</summary>
    Improved = 1,

    /// <summary>The same, for the worse.</summary>
    Worsened,
    NoClearChange,
    NotEnoughData,

    /// <summary>There was no room left for a change that matters.</summary>
    AtCeiling,

    /// <summary>The two sides were measured on two versions of a scale.</summary>
    DifferentScale,
}
