namespace PilotReview.Documents.Charts;

/// <summary>A tick of the value axis: where it stands and what is written beside it.</summary>
internal sealed record AxisTick(double Value, string Text);
