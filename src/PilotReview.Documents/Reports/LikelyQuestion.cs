namespace PilotReview.Documents.Reports;

/// <summary>A question that somebody is likely to ask, and what answers it.</summary>
internal sealed record LikelyQuestion(string Question, string Answer);
