namespace PilotReview.Documents.Tests.Pdf;

/// <summary>A link that was read back: where it stands, what it says and where it leads. Pages count from 1.</summary>
internal sealed record PdfLink(int Page, string Says, int ToPage);
