namespace PilotReview.Documents.Pdf;

/// <summary>A heading as bookmarks and contents list it. Two headings of the same words are two entries.</summary>
internal sealed class HeadingEntry(int level, string text)
{
    /// <summary>0 to 3.</summary>
    public int Level { get; } = level;

    /// <summary>Number and text on one line.</summary>
    public string Text { get; } = text;
}
