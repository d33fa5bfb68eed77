namespace PilotReview.Core.Claims;

/// <summary>The closed list of what can be said of a claim. The sentences are in <c>ClaimText</c> under these names.</summary>
public enum ClaimNoteCode
{
    /// <summary>Parts and total agree.</summary>
    PartsSum = 1,

    /// <summary>The parts are fewer than the total: the list may be incomplete.</summary>
    PartsMissing,

    /// <summary>The parts are more than the total.</summary>
    PartsTooMany,

    /// <summary>The parts are far fewer than the total and may be only some of it.</summary>
    PartsFew,

    /// <summary>The parts do not exclude one another, so they are not added up.</summary>
    PartsOverlap,

    /// <summary>A part is only about so many.</summary>
    PartsLoose,

    /// <summary>Shares of one whole reach 100%.</summary>
    WholeSum,

    /// <summary>They do so but for rounding.</summary>
    WholeRounded,
    WholeMissing,
    WholeTooMuch,

    ShareAgrees,

    /// <summary>Agrees as "gần", "trên", "khoảng" allow.</summary>
    ShareLoose,
    ShareTruncated,
    ShareDisagrees,

    /// <summary>"vượt 20% chỉ tiêu", rightly.</summary>
    ShareAbove,
    ShareAboveOff,

    /// <summary>Does not fit even as loosely as "gần", "trên", "khoảng" allow.</summary>
    ShareLooseOff,

    /// <summary>The whole is not printed.</summary>
    ShareNoBase,

    /// <summary>The same, where only one whole number fits.</summary>
    ShareNoBaseOne,

    /// <summary>The same, where no range can be given in which it must lie.</summary>
    ShareNoWhole,

    /// <summary>What was planned is not printed.</summary>
    ShareNoPlan,

    /// <summary>Neither part nor whole is printed.</summary>
    ShareNoCounts,
    PartAboveTotal,

    /// <summary>Two numbers with a stroke and no percent.</summary>
    RatioPlain,

    /// <summary>The same, the first larger than the second.</summary>
    RatioAbove,

    GrowthAgrees,
    GrowthTruncated,
    GrowthDisagrees,

    /// <summary>The figures that it lies between are not printed.</summary>
    GrowthNoEnds,

    /// <summary>They are only about so many.</summary>
    GrowthLoose,

    /// <summary>From and to without the difference; the direction is right.</summary>
    GrowthWay,
    GrowthWrongWay,

    /// <summary>"gấp 2,5 lần", rightly.</summary>
    TimesAgree,
    TimesDisagree,

    JudgementSupported,
    JudgementContradicted,

    /// <summary>The verdict says: no clear change.</summary>
    JudgementNotClear,

    /// <summary>The verdict says: at the ceiling.</summary>
    JudgementAtCeiling,

    /// <summary>There is no verdict, or not enough data for one.</summary>
    JudgementNoData,

    /// <summary>There are no verdicts at all: no database was given, or it holds no review.</summary>
    JudgementNoFindings,

    /// <summary>Two scales.</summary>
    JudgementOtherScale,

    /// <summary>No unit is named, and the verdicts of the units differ.</summary>
    JudgementNoUnit,
}
