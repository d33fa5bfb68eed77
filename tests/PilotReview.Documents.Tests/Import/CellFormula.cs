namespace PilotReview.Documents.Tests.Import;

/// <summary>A cell that holds a formula.</summary>
public sealed record CellFormula(string Text);
