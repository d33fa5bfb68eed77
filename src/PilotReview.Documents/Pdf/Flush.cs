namespace PilotReview.Documents.Pdf;

/// <summary>How the lines of a text stand between its edges.</summary>
internal enum Flush
{
    Left = 1,
    Centre,
    Right,
    Justified,
}
