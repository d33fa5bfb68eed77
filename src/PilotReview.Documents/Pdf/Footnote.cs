namespace PilotReview.Documents.Pdf;

/// <summary>A footnote with its number in the document.</summary>
internal sealed record Footnote(int Number, string Text);
