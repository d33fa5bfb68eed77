namespace PilotReview.Documents.NativeCharts;

/// <summary>The columns of the table behind a chart, in this order.</summary>
public enum ChartColumn
{
    /// <summary>Name of the period, or of the line or tick that the row places.</summary>
    Period = 0,

    /// <summary>Place on the time axis: the first period runs from 0 to 1.</summary>
    Place,
    Used,
    LeftOut,
    Before,

    /// <summary>The level before, carried on over the periods after, for the eye.</summary>
    Carried,
    After,
    Low,
    High,
    Target,

    /// <summary>The two ends of the line of the restructuring.</summary>
    Cut,

    /// <summary>Points that carry the words of the axes: years, their borders, names of levels.</summary>
    Axis,
}
