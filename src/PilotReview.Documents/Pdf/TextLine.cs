namespace PilotReview.Documents.Pdf;

/// <summary>One line of text, measured and ready to be drawn.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Indent">Room left free before the first word.</param>
/// <param name="IsFull">The text goes on in the next line: justified text is stretched.</param>
internal sealed record TextLine(IReadOnlyList<Word> Words, double Indent, bool IsFull)
{
    /// <summary>Width of words and blanks as they come.</summary>
    public double Width => Words.Sum(word => word.Width) + Words.SkipLast(1).Sum(word => word.Blank);
}
