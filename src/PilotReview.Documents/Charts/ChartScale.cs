namespace PilotReview.Documents.Charts;

/// <summary>Turns periods and values into places inside the plot. A period owns a column of equal width; its point stands in the middle.</summary>
internal sealed class ChartScale(StepChart chart, ValueAxis axis, Area plot)
{
    public Area Plot { get; } = plot;

    public double Pitch { get; } = plot.Width / Math.Max(1, chart.Points.Count);

    /// <summary>Left edge of the column of point <paramref name="index"/>; for the index after the last one the right edge of the plot.</summary>
    public double Edge(int index) => Plot.Left + (Math.Clamp(index, 0, Math.Max(1, chart.Points.Count)) * Pitch);

    /// <summary>Where the red line stands.</summary>
    public double Cut => Edge(chart.CutIndex) + (chart.CutShare * (Edge(chart.CutIndex + 1) - Edge(chart.CutIndex)));

    public double Centre(int index) => (Edge(index) + Edge(index + 1)) / 2;

    /// <summary>Whether the value lies on the axis; else <see cref="Y"/> stands at its end.</summary>
    public bool IsOnAxis(double value) => value >= axis.Min && value <= axis.Max;

    public double Y(double value)
    {
        var share = (Math.Clamp(value, axis.Min, axis.Max) - axis.Min) / (axis.Max - axis.Min);
        return Plot.Bottom - (share * Plot.Height);
    }
}
