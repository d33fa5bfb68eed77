using System.Globalization;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>A help for whoever presents a review and answers for it: the order of presentation with what is asked, then the likely questions with the figures that answer them. It is no
/// report: nobody signs it, nobody receives it, it is not issued. It is said aloud before everybody, so it is made from what everybody may read.</summary>
public static class SpeakingNotes
{
    private const int BodySize = 14;
    private const int LinePitch = 18;

    /// <summary>Builds the notes in the language of <paramref name="culture"/>.</summary>
    /// <param name="evaluation">The evaluated review.</param>
    /// <param name="culture">The language of the document.</param>
    /// <param name="work">What people wrote for the review; null where only its figures are at hand.</param>
    /// <param name="anchor">The head of the log, printed at the foot; null for none.</param>
    public static Report Build(ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, AuditHead? anchor = null)
    {
        var context = new ReviewContext(evaluation, culture, work);
        var frame = new ReportFrame(context, issue: null) { OwnMark = context.Text("talk.mark") };
        return new Report
        {
            Culture = culture,
            Style = DocumentStyle.Standard with { BodySize = BodySize, LinePitch = LinePitch },
            Letterhead = frame.Letterhead() with { Number = string.Empty, Mark = string.Empty, Use = context.Text("talk.use") },
            Kind = context.Text("talk.kind"),
            Subject = frame.Subject(),
            Body = new SpeakingBody(context).Blocks(),
            Sheets = [],
            FootLine = frame.FootLine(anchor),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
        };
    }
}
