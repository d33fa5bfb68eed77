using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>How each finding was computed, step by step, and what must be known beside it.</summary>
internal sealed class MethodSheet(ReviewContext context)
{
    public Sheet Build(string name, IReadOnlyList<string> notes) => new()
    {
        Name = name,
        Title = context.Text("sheet.method.title"),
        Notes = [.. notes],
        Tables =
        [
            new Table
            {
                Key = "method",
                Columns = [context.Column("code", 14), context.Column("step", 6, Align.Right), context.Column("content", 110)],
                Rows = [.. context.Findings.SelectMany(Rows)],
            },
        ],
        IsLandscape = true,
    };

    private IEnumerable<Row> Rows(Finding finding)
    {
        var title = context.Say("sheet.unit.indicator", ("code", finding.Code), ("indicator", finding.Indicator.Name.In(context.Culture)));
        var lines = FindingWording.HowComputed(finding, context.Dossier, context.Culture)
            .Concat(FindingWording.Notes(finding, context.Dossier, context.Culture));
        return lines
            .Select((line, index) => new Row(
                [new Cell(finding.Code), new Cell(context.Whole(index + 1)) { Number = index + 1 }, new Cell(line)]))
            .Prepend(new Row([new Cell(title)], RowStyle.Group));
    }
}
