using System.Resources;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>Sentences of the month's report of visits.</summary>
internal static class VisitReportText
{
    public static PhraseBook Book { get; } = new(new ResourceManager("PilotReview.Documents.Reports.VisitReportText", typeof(VisitReportText).Assembly));
}
