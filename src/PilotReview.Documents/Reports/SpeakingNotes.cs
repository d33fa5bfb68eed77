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
    /// <param name="style">The look that holds on the day, but for size and pitch; null for that of an office that decided nothing.</param>
    public static Report Build(ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, AuditHead? anchor = null, DocumentStyle? style = null)
    {
        var context = new ReviewContext(evaluation, culture, work);
        var look = (style ?? DocumentStyle.Standard) with { BodySize = BodySize, LinePitch = LinePitch };
        var frame = new ReportFrame(context, issue: null, look) { OwnMark = context.Text("talk.mark") };
        return Spelling.Of(new Report
        {
            Culture = culture,
            Style = look,
            Letterhead = frame.Letterhead() with { Number = string.Empty, Mark = string.Empty, Use = context.Text("talk.use") },
            Kind = context.Text("talk.kind"),
            Subject = frame.Subject(),
            Body = new SpeakingBody(context).Blocks(),
            Sheets = [],
            FootLine = frame.FootLine(anchor),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
        });
    }
}
