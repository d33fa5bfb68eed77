namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>A thing that can be ticked.</summary>
/// <param name="Value">What is sent for it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsTicked">Whether it is ticked.</param>
/// <param name="Tag">A mark behind its name.</param>
/// <param name="IsWarning">The mark is one to be heeded.</param>
/// <param name="Note">What else there is to know of it.</param>
public sealed record TickItem(int Value, string Label, bool IsTicked, string? Tag = null, bool IsWarning = false, string? Note = null);
