namespace PilotReview.Core.Documents;

/// <summary>A figure as a document prints it.</summary>
/// <param name="Code">Its code, without brackets.</param>
/// <param name="Content">What it tells.</param>
/// <param name="Value">The figure; of several each with what it counts.</param>
/// <param name="Source">What it rests on.</param>
public sealed record PrintedFigure(string Code, string Content, string Value, string Source);
