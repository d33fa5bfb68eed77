namespace PilotReview.Samples.CaoLanh;

/// <summary>About which value a made series swings, before and after.</summary>
internal sealed record Level(double Before, double After);
