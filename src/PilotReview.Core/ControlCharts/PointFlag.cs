namespace PilotReview.Core.ControlCharts;

/// <summary>Why a point is flagged. The order is that in which a point with several flags is named.</summary>
public enum PointFlag
{
    /// <summary>Beyond a limit.</summary>
    Beyond = 1,

    /// <summary>Among seven that strictly rise or fall.</summary>
    Trend,

    /// <summary>Among two of three beyond two thirds of the limit.</summary>
    TwoOfThree,

    /// <summary>In a long run on one side of the centre.</summary>
    Shift,
}
