namespace PilotReview.Documents.Pdf;

/// <summary>One line of text, measured and ready to be drawn.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Indent">Room left free before the first word.</param>
/// <param name="IsFull">The text goes on in the next line: justified text is stretched.</param>
internal sealed record TextLine(IReadOnlyList<Word> Words, double Indent, bool IsFull)
{
    /// <summary>Width of words and blanks as they come.</summary>
    public double Width { get; } = Words.Count == 0 ? 0 : Words.Sum(word => word.Width + word.Blank) - Words[^1].Blank;

    /// <summary>The notes whose numbers stand in the line.</summary>
    public IEnumerable<Footnote> Notes => Words.SelectMany(word => word.Pieces).Select(piece => piece.Note).OfType<Footnote>();
}
