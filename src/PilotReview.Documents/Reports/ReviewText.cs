using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>Headings, column heads and frame sentences of the review report. Sentences about results are in the phrase bank of Core.</summary>
internal static class ReviewText
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.Reports.ReviewText", typeof(ReviewText).Assembly));
}
