namespace PilotReview.Documents.Charts;

/// <summary>A place where a label could stand, and what it costs before any data is in its way.</summary>
internal readonly record struct Spot(Area Area, double Price);
