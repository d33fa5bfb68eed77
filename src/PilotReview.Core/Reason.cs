namespace PilotReview.Core;

/// <summary>A closed list of reasons why something was refused or not computed. The web and the documents turn each into a
/// sentence; the code itself is what machines read (snake case, <see cref="ReasonCodes"/>).</summary>
public enum Reason
{
    /// <summary>A verdict holds beyond the usual swings (engine).</summary>
    ClearChange = 1,

    /// <summary>Fewer usable periods, or a shorter calendar span, than the least that a comparison needs.</summary>
    TooFewPoints,

    /// <summary>More than a quarter of the periods of one side are missing.</summary>
    TooManyMissing,

    /// <summary>The median denominator of one side is under five.</summary>
    DenominatorsTooSmall,

    /// <summary>A score or a measure that never varies, but steps (engine).</summary>
    NoVariation,

    /// <summary>A real gain and a real loss are both still possible (engine).</summary>
    TooImprecise,
    ChangeSmallerThanThreshold,
    MayContinueEarlierTrend,
    PracticallyUnchanged,
    PossibleImprovement,
    PossibleWorsening,
    ComparisonUnitsChangedToo,
    TooFewComparisonUnits,
    ChosenWhenLow,
    MembershipChanged,
    AtCeiling,

    /// <summary>The two periods were measured on two versions of a scale; they are never subtracted.</summary>
    DifferentScale,
    BadInput,

    /// <summary>The numbers are withheld from this reader: small figures of a sensitive indicator are among them.</summary>
    SmallCells,

    /// <summary>The actor's role does not allow the step.</summary>
    RoleMissing = 100,

    /// <summary>The step is not open from the present state.</summary>
    StepNotOpen,

    /// <summary>The database holds other data than what is to be loaded.</summary>
    DatabaseNotEmpty,

    /// <summary>The thing asked for does not exist, or not for this actor.</summary>
    NotFound,

    /// <summary>Somebody else took a step after the page was drawn.</summary>
    StepTakenMeanwhile,

    /// <summary>A step back needs a reason.</summary>
    ReasonMissing,

    /// <summary>Something must be settled before the step.</summary>
    StepHindered,

    /// <summary>Somebody else changed the same thing after the page was drawn.</summary>
    ChangedMeanwhile,

    /// <summary>Nobody confirms what that account reported.</summary>
    OwnReport,

    /// <summary>The review was put forward without its figures having been frozen.</summary>
    SnapshotMissing,
}

/// <summary>The machine-readable spelling of a <see cref="Reason"/>: <c>too_few_points</c> for <c>TooFewPoints</c>.</summary>
public static class ReasonCodes
{
    /// <summary>Snake case of the member's name.</summary>
    public static string Code(this Reason reason) => SnakeCase.Of(reason.ToString());
}
