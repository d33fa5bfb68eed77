namespace PilotReview.Core.Indicators;

/// <summary>What can be wrong with the sheet of an indicator, by itself or beside the others.</summary>
public enum IndicatorFault
{
    /// <summary>Figures of this kind are not added up that way.</summary>
    AggregationNotOfKind = 1,

    /// <summary>Levels are read on a scale, and none is named.</summary>
    ScaleMissing,

    /// <summary>Only scores and levels are read on a scale.</summary>
    ScaleNotOfKind,
    ScaleUnknown,

    /// <summary>The least value is above the greatest.</summary>
    BoundsTurned,
    DecimalsOutside,
    SmallestChangeNegative,

    /// <summary>Yes or no is a proportion of one; other kinds are not typed as a tick.</summary>
    YesNoNotProportion,

    /// <summary>Only a proportion has its denominator from elsewhere.</summary>
    DenominatorNotProportion,

    /// <summary>Yes or no is of one; its denominator comes from nowhere.</summary>
    DenominatorOfYesNo,

    /// <summary>The denominator is the numerator of an indicator that is not named.</summary>
    DenominatorCodeMissing,

    /// <summary>A code is named and the denominator does not come from there.</summary>
    DenominatorCodeUnused,
    DenominatorUnknown,
    DenominatorItself,

    /// <summary>The other indicator has no numerator.</summary>
    DenominatorNotCounted,
    DenominatorOtherPeriod,

    /// <summary>Signs and codes do not take turns.</summary>
    BalanceUnreadable,

    /// <summary>Only counts and measures balance.</summary>
    BalanceNotCounted,
    BalanceUnknown,
    BalanceOtherPeriod,

    /// <summary>The same indicator stands in it twice.</summary>
    BalanceTwice,
    CategoryUnknown,

    /// <summary>A sensitive figure would stand in a balance, where the other terms tell it.</summary>
    BalanceSensitive,

    /// <summary>The denominator would be the numerator of a sensitive indicator, and tell it.</summary>
    DenominatorSensitive,

    /// <summary>It is sensitive, and another indicator takes its figure for a denominator or a balance.</summary>
    SensitiveReferredTo,

    /// <summary>The last day lies before the first.</summary>
    UseTurned,

    /// <summary>What follows from visits is of another kind or period, or is said to come from elsewhere too.</summary>
    VisitsUnfit,
}
