namespace PilotReview.Core.Entry;

/// <summary>What can be odd about a figure that was entered.</summary>
public enum EntryCheck
{
    /// <summary>More counted than there were to count.</summary>
    NumeratorAboveDenominator = 1,

    /// <summary>A denominator of zero under a numerator that is not.</summary>
    NothingToCount,

    /// <summary>Outside the bounds of the indicator.</summary>
    OutOfBounds,

    /// <summary>Outside the scale of the period.</summary>
    OutOfScale,

    /// <summary>The denominator is more than the members on that day, or not the number that must attend.</summary>
    DenominatorNotMembers,

    /// <summary>The denominator is not the numerator of the indicator that it comes from.</summary>
    DenominatorNotOther,

    /// <summary>Start, in and out do not make the end.</summary>
    BalanceBroken,

    /// <summary>Further from the series than it ever moves by itself.</summary>
    UnusualChange,

    /// <summary>Nothing was entered.</summary>
    Missing,

    /// <summary>Declared as not arisen in the period.</summary>
    NotArisen = 11,

    /// <summary>The denominator is more than the members on that day, of whom it is not known how many must attend.</summary>
    DenominatorAboveMembers,
}

/// <summary>What a finding asks for before the month can be sent.</summary>
public enum CheckGrade
{
    /// <summary>Must be mended.</summary>
    Stop = 1,

    /// <summary>Must be mended or explained.</summary>
    Explain,

    /// <summary>Is only told.</summary>
    Note,
}
