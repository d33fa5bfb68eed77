using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The appendix: every code that the report prints, with the figures behind it.</summary>
internal sealed class CodeAppendix(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks() => context.Findings.Count == 0
        ? []
        :
        [
            new Heading(0, context.Text("appendix")),
            new Heading(0, context.Text("appendix.title")),
            context.Table(
                "codes", context.Text("appendix.table"),
                [
                    context.Column("code", 14), context.Column("indicator", 30), context.Column("before_ratio", 18, Align.Right),
                    context.Column("after_ratio", 18, Align.Right), context.Column("status", 20),
                ],
                [.. context.Dossier.Enrolments.SelectMany(Rows)]),
        ];

    private IEnumerable<Row> Rows(Enrolment enrolment)
    {
        var cells = new BeforeAfterTable(context);
        return context.FindingsOf(enrolment)
            .Select(finding => new Row(
            [
                new Cell(finding.Code), new Cell(finding.Indicator.Name.In(context.Culture)), cells.Level(finding, Side.Before),
                cells.Level(finding, Side.After), cells.Status(finding),
            ]))
            .Prepend(new Row([new Cell(context.NameOf(enrolment.UnitId))], RowStyle.Group));
    }
}
