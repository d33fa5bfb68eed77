using System.Globalization;
using PilotReview.Core.Audit;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The report of a review as a document in the order of a Party report (domain rules, section 5.1): situation, direction, results, assessment, tasks, recommendations; all results,
/// other figures, method and yardstick in appendices. Every sentence is of the phrase bank, of a user, or boilerplate. PDF and Word draw body and appendix, the workbook the sheets.</summary>
public static class ReviewReport
{
    /// <summary>Builds the report from an evaluation in the language of <paramref name="culture"/>.</summary>
    /// <param name="evaluation">The evaluated review.</param>
    /// <param name="culture">The language of the document.</param>
    /// <param name="style">The look that holds on the day it is issued; null for that of an office that decided nothing.</param>
    /// <param name="anchor">The head of the log, printed at the foot; null for none.</param>
    /// <param name="kept">Why claims of the texts stay though they do not agree; null for none.</param>
    /// <param name="work">What people wrote for the review; null where only its figures are at hand.</param>
    /// <param name="issue">Number, day and signer of an issued document; null for a draft.</param>
    public static Report Build(
        ReviewEvaluation evaluation, CultureInfo culture, DocumentStyle? style = null, AuditHead? anchor = null, IReadOnlyList<ClaimExplanation>? kept = null, ReviewWork? work = null,
        IssueMark? issue = null)
    {
        var look = style ?? DocumentStyle.Standard;
        var context = new ReviewContext(evaluation, culture, work, issue is not null);
        var frame = new ReportFrame(context, issue, look);
        return Spelling.Of(new Report
        {
            Culture = culture,
            Style = look,
            Letterhead = frame.Letterhead(),
            Kind = context.Text("kind"),
            Subject = frame.Subject(),
            Body = ClosingMark.Put(
            [
                .. frame.Opening(),
                .. new SituationSection(context).Blocks(),
                .. new LeadershipSection(context).Blocks(),
                .. new ResultSection(context).Blocks(),
                .. new AssessmentSection(context).Blocks(),
                .. new DirectionSection(context).Blocks(),
                .. new ProposalSection(context).Blocks(),
                frame.Closing(),
            ], look.ClosingMark),
            Appendix = new Appendices(context, frame, kept ?? []).Blocks(),
            Sheets = new ReviewSheets(context).All(),
            FootLine = frame.FootLine(anchor),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
            LookUp = frame.LookUp(look.Address),
            Signature = frame.Signature(),
            Recipients = frame.Recipients(),
        });
    }
}
