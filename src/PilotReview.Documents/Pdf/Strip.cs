namespace PilotReview.Documents.Pdf;

/// <summary>A strip across the page that is never cut: a line of text, a table row, a chart. The page flow knows nothing else.</summary>
internal abstract class Strip(Part part, double height)
{
    public Part Part { get; } = part;

    public double Height { get; } = height;

    /// <summary>The paper that it was laid out for; a strip that starts a page decides how the page lies.</summary>
    public PageShape Page { get; init; } = PageShape.Portrait;

    /// <summary>Room above it; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>It may not be the last strip of a page.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>Where there is no room for it, whole paragraphs that follow may stand before it, so that no page ends half empty.</summary>
    public bool CanWait { get; init; }

    /// <summary>It starts a new page.</summary>
    public bool StartsPage { get; set; }

    /// <summary>Repeated above it when it is the first strip of a page: the head of its table.</summary>
    public Strip? Head { get; init; }

    /// <summary>What links lead to here: the code of a row, or a <see cref="HeadingEntry"/>; null for nothing.</summary>
    public object? Target { get; init; }

    /// <summary>The lines of its footnotes; they stand at the foot of its page.</summary>
    public IReadOnlyList<Strip> Notes { get; init; } = [];

    /// <summary>Draws the strip with its upper edge at <paramref name="top"/>.</summary>
    public abstract void Draw(PdfCanvas canvas, double top);

    /// <summary>Draws the strip once more on a later page, as what only dresses it.</summary>
    public virtual void DrawRepeated(PdfCanvas canvas, double top) => Draw(canvas, top);
}
