using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Unit × indicator at a glance: each cell the verdict by shape and word, under it the change.</summary>
internal sealed class VerdictSheet(ReviewContext context)
{
    private const double UnitWidth = 30;
    private const double VerdictWidth = 19;

    public Sheet Build(string name, IReadOnlyList<string> notes)
    {
        var items = context.Findings.OrderBy(finding => finding.Yardstick.Order).DistinctBy(finding => finding.Indicator.Id).ToList();
        return new Sheet
        {
            Name = name,
            Title = SheetWords.Book.Get("sheet.verdicts.title", context.Culture),
            Notes = notes,
            Tables =
            [
                new Table
                {
                    Key = "verdicts",
                    Columns =
                    [
                        context.Column("unit", UnitWidth),
                        .. items.Select(item => new Column($"{item.Indicator.ShortName.In(context.Culture)} ({item.Indicator.Code})", VerdictWidth)),
                    ],
                    Rows = [.. context.Dossier.Enrolments.Select(enrolment => Line(context.NameOf(enrolment.UnitId), context.FindingsOf(enrolment), items))],
                },
            ],
            IsLandscape = true,
        };
    }

    private Row Line(string unit, IReadOnlyList<Finding> findings, List<Finding> items) => new(
        [new Cell(unit) { IsBold = true }, .. items.Select(item => VerdictCell(findings.FirstOrDefault(finding => finding.Indicator.Id == item.Indicator.Id)))]);

    private Cell VerdictCell(Finding? finding)
    {
        if (finding is null)
        {
            return new Cell(SheetWords.Book.Get("sheet.verdicts.none", context.Culture));
        }

        var word = FindingWording.Verdict(finding, context.Culture);
        return new Cell(finding.Result.Change is null ? word : $"{word}\n{FindingWording.ChangeText(finding, context.Culture)}") { Mark = finding.Result.Verdict.Kind };
    }
}
