namespace PilotReview.Core.Indicators;

/// <summary>Where the denominator of a proportion is known from before anybody types it.</summary>
public enum DenominatorSource
{
    /// <summary>Members of the unit on the last day of the period.</summary>
    Members = 1,

    /// <summary>Members who must attend: without the exempt and those away.</summary>
    MustAttend,

    /// <summary>The numerator of another indicator of the same unit and period: those who spoke, of those who were present.</summary>
    OtherNumerator,
}
