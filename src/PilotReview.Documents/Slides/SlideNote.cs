namespace PilotReview.Documents.Slides;

/// <summary>A question that somebody is likely to ask, and what answers it.</summary>
public sealed record SlideNote(string Question, string Answer);
