namespace PilotReview.Documents.Tests.Import;

/// <summary>A cell that shows <c>#N/A</c>.</summary>
public sealed record CellError;
