namespace PilotReview.Documents.Slides;

/// <summary>One of the lists beside each other.</summary>
public sealed record SlideColumn(string Heading, IReadOnlyList<SlideLine> Lines);
