namespace PilotReview.Core.Entry;

/// <summary>Why a typed text is no figure of its cell. Such a text is never stored; it stays where it was typed.</summary>
public enum FigureFault
{
    /// <summary>More letters than any figure has.</summary>
    TooLong = 1,

    /// <summary>Not a number, nor two with a stroke.</summary>
    NotANumber,

    /// <summary>Could be a thousand or a decimal: <c>1.234</c>.</summary>
    Ambiguous,
    Negative,

    /// <summary>People and meetings are counted whole.</summary>
    NotWhole,
    TooLarge,
    TooManyDecimals,

    /// <summary>A percent over a denominator that nobody has given.</summary>
    DenominatorUnknown,

    /// <summary>No whole number of the denominator makes the percent.</summary>
    PercentFitsNothing,

    /// <summary>Several whole numbers of the denominator make the percent.</summary>
    PercentFitsSeveral,

    /// <summary>A point or comma where a stroke would make sense: <c>39.46</c>.</summary>
    MeantAsPair,

    /// <summary>Two numbers where the indicator has one.</summary>
    OneNumberOnly,

    /// <summary>Neither a yes nor a no.</summary>
    NotYesOrNo,

    /// <summary>No level of that name on the scale of the period.</summary>
    NoSuchLevel,

    /// <summary>No scale was in force in the period.</summary>
    NoScale,

    /// <summary>A whole number that could be people or percent: <c>39</c> of 46.</summary>
    CountOrPercent,

    /// <summary>Letters of an old Vietnamese font (TCVN3, VNI) instead of Unicode.</summary>
    OldEncoding,
}
