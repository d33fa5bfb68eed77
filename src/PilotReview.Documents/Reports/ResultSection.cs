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
        List<Block> blocks = [new Paragraph(context.Text(context.Dossier.Enrolments.Count == 1 ? "results.intro.one" : "results.intro")), Tally()];
        return context.TellsUnits
            ? [.. blocks, new BeforeAfterTable(context).InText(), new Paragraph(context.Text("results.note")) { Style = ParagraphStyle.Note }]
            : [.. blocks, ByUnit(), new Paragraph(context.Text("results.note.many")) { Style = ParagraphStyle.Note }];
    }

    private Paragraph Tally() => context.Coded(
        TallyText.Of(context.Findings, "t.tally", context.Culture) + ".", OtherFigures.Tally);

    /// <summary>Where units are many: how many results of each came out how.</summary>
    private TableBlock ByUnit()
    {
        var kinds = Enum.GetValues<VerdictKind>();
        return context.Table(
            "tally", context.Text("results.table.units"),
            [context.Column("unit", 40), .. kinds.Select(kind => new Column(Words.Of(kind, context.Culture), 11, Align.Right))],
            [
                .. context.Dossier.Enrolments.Select(enrolment => Counted(context.NameOf(enrolment.UnitId), context.FindingsOf(enrolment), RowStyle.Body)),
                Counted(context.Text("cell.sum"), context.Findings, RowStyle.Total),
            ]);

        Row Counted(string name, IReadOnlyList<Finding> findings, RowStyle style) => new(
            [new Cell(name), .. kinds.Select(kind => findings.Count(finding => finding.Verdict.Kind == kind)).Select(count => new Cell(context.Whole(count)) { Number = count })], style);
    }

    private (string Title, IReadOnlyList<Block> Blocks) Unit(Enrolment enrolment)
    {
        var findings = context.FindingsOf(enrolment);
        var notes = findings.Count == 0 ? [] : FindingWording.UnitNotes(findings[0], context.Dossier, context.Culture);
        return (context.NameOf(enrolment.UnitId), [.. new FindingBlocks(context).Of(findings), .. notes.Select(note => new Paragraph(note) { Style = ParagraphStyle.Note })]);
    }

    private IReadOnlyList<Block> Clear() =>
        new FindingBlocks(context).Of([.. context.Findings.Where(finding => finding.Verdict.Kind is VerdictKind.Improved or VerdictKind.Worsened)]);
}
