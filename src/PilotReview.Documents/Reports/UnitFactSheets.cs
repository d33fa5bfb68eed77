using System.Globalization;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>A page for each enrolled unit, to be taken out and laid before whoever speaks of it: how it was restructured, what was compared, every result, gains beside limits and costs, what
/// papers show, what is recommended and asked. Figures and sentences come from the classes that write the report.</summary>
public static class UnitFactSheets
{
    private const int BodySize = 11;
    private const int LinePitch = 13;

    /// <summary>Builds the fact sheets in the language of <paramref name="culture"/>.</summary>
    /// <param name="evaluation">The evaluated review.</param>
    /// <param name="culture">The language of the document.</param>
    /// <param name="work">What people wrote for the review; null where only its figures are at hand.</param>
    /// <param name="anchor">The head of the log, printed at the foot; null for none.</param>
    /// <param name="issue">Number, day and signer of an issued document; null for a draft.</param>
    /// <param name="style">The look that holds on the day, but for size and pitch; null for that of an office that decided nothing.</param>
    public static Report Build(
        ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, AuditHead? anchor = null, IssueMark? issue = null, DocumentStyle? style = null)
    {
        var context = new ReviewContext(evaluation, culture, work, issue is not null);
        var look = (style ?? DocumentStyle.Standard) with { BodySize = BodySize, LinePitch = LinePitch };
        var frame = new ReportFrame(context, issue, look);
        var enrolments = context.Dossier.Enrolments;
        return Spelling.Of(new Report
        {
            Culture = culture,
            Style = look,
            Letterhead = frame.Letterhead(isAttached: true),
            Kind = context.Text("card.kind"),
            Subject = frame.Subject(),
            Body = enrolments.Count == 0
                ? [new Paragraph(context.Text("h3.none"))]
                : [.. enrolments.SelectMany((enrolment, at) => new FactSheet(context, enrolment).Blocks().Prepend(new PageBreak()).Skip(at == 0 ? 1 : 0))],
            Sheets = [],
            FootLine = frame.FootLine(anchor),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
        });
    }
}
