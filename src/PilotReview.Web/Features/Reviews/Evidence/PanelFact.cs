namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>A figure under the sentence: what it is, the figure, and what must be known beside it.</summary>
public sealed record PanelFact(string Name, string Value, string Detail);
