namespace PilotReview.Core.ControlCharts;

/// <summary>By which rules points are flagged. A setting; the two sets differ in exactly two points.</summary>
public enum ChartRules
{
    /// <summary>A run of eight on one side; of two in three, points beyond the limit do not count (methods, section 7).</summary>
    Default = 1,

    /// <summary>NHS "Making Data Count" since November 2023: a run of seven; points beyond the limit count among two in three.</summary>
    Mdc2023,
}
