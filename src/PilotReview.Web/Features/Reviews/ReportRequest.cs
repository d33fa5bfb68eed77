using System.Globalization;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;
using PilotReview.Documents.Slides;

namespace PilotReview.Web.Features.Reviews;

/// <summary>What every form of a report is made from, and what stands in each.</summary>
/// <param name="Evaluation">The review as its reader may see it.</param>
/// <param name="Culture">The language of the document.</param>
/// <param name="Text">What goes with it to everybody.</param>
/// <param name="Head">The head of the log, printed at the foot; null for none.</param>
/// <param name="Issue">Number, day and signer of an issued document; null for a draft.</param>
public sealed record ReportRequest(ReviewEvaluation Evaluation, CultureInfo Culture, ReportText Text, AuditHead? Head, IssueMark? Issue = null)
{
    public Report Report() => ReviewReport.Build(Evaluation, Culture, Text.Style, Head, Text.Kept, Text.Work, Issue);

    public Report Brief() => ReviewBrief.Build(Evaluation, Culture, Text.Work, Head, Issue, Text.Style);

    public Report Units() => UnitFactSheets.Build(Evaluation, Culture, Text.Work, Head, Issue, Text.Style);

    /// <summary>What is told at the conference is heard by everybody, so the notes hold what everybody may read.</summary>
    public Report Notes() => SpeakingNotes.Build(Text.Told, Culture, Text.Work, Head, Text.Style);

    /// <summary>A projector is seen by everybody, so the deck shows what everybody may read, whoever presents it.</summary>
    public SlideDeck Slides() => ReviewSlides.Build(Text.Told, Culture, Text.Work, Text.Style, Issue);
}
