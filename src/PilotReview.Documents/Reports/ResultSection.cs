using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section III: all results in one table, then unit by unit what the figures say with the charts beside the sentences, then what the model costs.</summary>
internal sealed class ResultSection(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks() => context.Findings.Count == 0
        ? context.Outline.Section(context.Text("h.results"), (context.Text("h.results.all"), [new Paragraph(context.Text(context.Dossier.Enrolments.Count == 0 ? "h3.none" : "results.none"))]))
        : context.Outline.Section(
            context.Text("h.results"),
            [
                (context.Text("h.results.all"), Overview()),
                .. context.TellsUnits ? context.Dossier.Enrolments.Select(Unit) : [(context.Text("h.results.clear"), Clear())],
                (context.Text("h.results.told"), new NarrativeText(context).Items(NarrativeSection.Results)),
                (context.Text("h.results.cost"), new CostSection(context).Blocks()),
            ]);

    private List<Block> Overview()
    {
        List<Block> blocks = [new Paragraph(context.Text(context.ComparedKey)), Tally()];
        return context.TellsUnits
            ? [.. blocks, new BeforeAfterTable(context).InText(), new Paragraph(context.Text("results.note")) { Style = ParagraphStyle.Note }]
            : [.. blocks, ByUnit(), new Paragraph(context.Text("results.note.many")) { Style = ParagraphStyle.Note }];
    }

    private Paragraph Tally() => context.Coded(
        TallyText.Of(context.Findings, "t.tally", context.Culture) + ".", OtherFigures.Tally);

    private TableBlock ByUnit() => new(TallyTable.Of(context)) { Caption = context.TableCaption(context.Text("results.table.units")) };

    private (string Title, IReadOnlyList<Block> Blocks) Unit(Enrolment enrolment)
    {
        var findings = context.FindingsOf(enrolment);
        var notes = findings.Count == 0 ? [] : FindingWording.UnitNotes(findings[0], context.Dossier, context.Culture);
        return (context.NameOf(enrolment.UnitId), [.. new FindingBlocks(context).Of(findings), .. notes.Select(note => new Paragraph(note) { Style = ParagraphStyle.Note })]);
    }

    private IReadOnlyList<Block> Clear() =>
        new FindingBlocks(context).Of([.. context.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened)]);
}
