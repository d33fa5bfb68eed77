namespace PilotReview.Documents.Pdf;

/// <summary>A strip across the page that is never cut: a line of text, a table row, a chart. The page flow knows nothing else.</summary>
internal abstract class Strip(Part part, double height)
{
    public Part Part { get; } = part;

    public double Height { get; } = height;

    /// <summary>Room above it; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>It may not be the last strip of a page.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>It starts a new page.</summary>
    public bool StartsPage { get; set; }

    /// <summary>Repeated above it when it is the first strip of a page: the head of its table.</summary>
    public Strip? Head { get; init; }

    /// <summary>Draws the strip with its upper edge at <paramref name="top"/>.</summary>
    public abstract void Draw(PdfCanvas canvas, double top);
}
