namespace PilotReview.Core.Indicators.Starter;

/// <summary>A version of a scale of the starter set, with the grades that its range is read by. A stored version has no grades of its own: there they stand in
/// the words of its basis.</summary>
/// <param name="Version">The version.</param>
/// <param name="Bands">The grades; none for levels.</param>
public sealed record StarterScale(ScaleVersion Version, IReadOnlyList<ScoreBand> Bands);
