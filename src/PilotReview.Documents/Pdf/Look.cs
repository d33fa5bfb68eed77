namespace PilotReview.Documents.Pdf;

/// <summary>How the lines of a text are set.</summary>
/// <param name="Style">Of its regular letters.</param>
/// <param name="Pitch">From line to line, in points.</param>
/// <param name="Flush">How lines stand between the margins.</param>
/// <param name="Space">Room above the first line.</param>
internal sealed record Look(TypeStyle Style, double Pitch, Flush Flush, double Space);
