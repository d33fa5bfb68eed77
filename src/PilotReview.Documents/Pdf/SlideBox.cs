namespace PilotReview.Documents.Pdf;

/// <summary>Where the lines of a text stand.</summary>
/// <param name="Left">From the left edge of the page.</param>
/// <param name="Width">Of the text.</param>
/// <param name="Flush">Between the edges.</param>
/// <param name="Space">Above the first line.</param>
internal readonly record struct SlideBox(double Left, double Width, Flush Flush, double Space);
