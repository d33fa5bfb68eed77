using PilotReview.Core.Verdicts;

namespace PilotReview.Documents.Slides;

/// <summary>A figure that is shown large: what it is, the figure, and what stands beside it.</summary>
/// <param name="Label">"Trước", or the word of a verdict.</param>
/// <param name="Value">"71,2%".</param>
/// <param name="Detail">"5.236/7.353", or the interval; empty for none.</param>
public sealed record SlideFact(string Label, string Value, string Detail = "")
{
    /// <summary>The shape of a verdict before the label; null for none.</summary>
    public VerdictKind? Mark { get; init; }

    /// <summary>Code of the figure with brackets; empty for none.</summary>
    public string Code { get; init; } = string.Empty;
}
