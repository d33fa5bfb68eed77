namespace PilotReview.Documents.Charts;

/// <summary>What the parts of a chart share while it is laid out.</summary>
internal sealed class ChartPlan
{
    public required StepChart Chart { get; init; }

    /// <summary>Width of the whole drawing.</summary>
    public required double Width { get; init; }

    public required ValueAxis Axis { get; init; }

    public required ChartScale Scale { get; init; }

    public required LabelBoard Board { get; init; }

    /// <summary>Top of the red line: above the plot, beside its text.</summary>
    public required double CutTop { get; init; }

    public List<Shape> Shapes { get; init; } = [];

    public NoteStrip Notes { get; } = new();

    public Area Plot => Scale.Plot;

    /// <summary>Under 600 units labels move out of the plot.</summary>
    public bool IsNarrow => Width < StepChartLayout.WideFrom;

    /// <summary>The step is told above the plot, not beside its bracket.</summary>
    public bool HasStepHead { get; init; }

    public double CutX => Scale.Cut;
}
