using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Pdf;

/// <summary>Letters that stay on one line, in one or more styles: <c>71,2%</c>, <c>[K1-DSH].</c></summary>
/// <param name="Pieces">The stretches of one style each.</param>
/// <param name="Width">Width of all pieces.</param>
/// <param name="Blank">Width of the blank that follows in a line that goes on; 0 for none.</param>
/// <param name="IsLastOfLine">A line break was asked for after the word.</param>
internal sealed record Word(IReadOnlyList<WordPiece> Pieces, double Width, double Blank, bool IsLastOfLine)
{
    /// <summary>The word may not be parted from the next one (a no-break space stands between).</summary>
    public bool IsTied { get; init; }
}

/// <summary>A part of a word in one style.</summary>
internal sealed record WordPiece(string Text, TypeStyle Style, double Width)
{
    public WordPiece(string text, TypeStyle style)
        : this(text, style, Typography.Width(text, style))
    {
    }

    /// <summary>The shape of a verdict instead of letters; null for letters.</summary>
    public VerdictKind? Mark { get; init; }

    /// <summary>What the piece leads to when the document has it (<see cref="Destinations"/>): the code of a figure or a heading; null for nothing.</summary>
    public object? Target { get; init; }

    /// <summary>The note whose number the piece is.</summary>
    public Footnote? Note { get; init; }
}
