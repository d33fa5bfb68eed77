namespace PilotReview.Documents.Pdf;

/// <summary>A part of the document as a screen reader meets it. Strips that share one part belong together, also over a page break.</summary>
internal sealed class Part(PartKind kind)
{
    public PartKind Kind { get; } = kind;
}

internal enum PartKind
{
    Title = 1,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    Caption,
    Table,
    Figure,

    /// <summary>The list of headings.</summary>
    Contents,

    /// <summary>A strip that opens the parts of its own texts.</summary>
    Mixed,
}
