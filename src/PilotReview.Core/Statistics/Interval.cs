namespace PilotReview.Core.Statistics;

/// <summary>A confidence interval, both ends included, in the unit of the figure it belongs to (a share is 0.712, not 71.2).</summary>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>The confidence the product shows everywhere unless a page says otherwise.</summary>
    public const double UsualConfidence = 0.95;

    public bool Contains(double value) => Lower <= value && value <= Upper;
}
