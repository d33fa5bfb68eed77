using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Which periods are compared, for each unit and kind of period.</summary>
internal sealed class WindowTable(ReviewContext context)
{
    public IReadOnlyList<Block> Blocks()
    {
        // one line for each unit and kind of period
        var lines = context.Findings.DistinctBy(finding => (finding.Enrolment.Id, finding.Indicator.PeriodKind)).ToList();
        return lines.Count == 0 ? [] :
        [
            new Paragraph(context.Text("windows.intro")) { KeepsWithNext = true },
            Appendices.Bare(new Table
            {
                Key = "windows",
                Columns =
                [
                    context.Column("unit", 26), context.Column("period", 8), context.Column("before", 20, Align.Centre), context.Column("settling", 20, Align.Centre), context.Column("after", 20, Align.Centre),
                ],
                Rows = [.. lines.Select(Window)],
            }),
        ];
    }

    private Row Window(Finding finding) => new(
    [
        new Cell(context.ShortNameOf(finding.Unit.Id)), new Cell(Words.Of(finding.Indicator.PeriodKind, context.Culture)), new Cell(Stretch(finding, Side.Before)),
        new Cell(Stretch(finding, Side.Settling)), new Cell(Stretch(finding, Side.After)),
    ]);

    /// <summary>From when to when a side lies, over its number of periods.</summary>
    public string Stretch(Finding finding, Side side)
    {
        var points = finding.Result.Points.Where(point => point.Side == side).ToList();
        return points.Count == 0
            ? Phrases.Get("p.none", context.Culture)
            : $"{Phrases.Span(points[0].Period, points[^1].Period, context.Culture)}\n{Counted(finding, side, points.Count)}";
    }

    /// <summary>How many periods, and how many of them some indicators leave out because the unit was chosen by them.</summary>
    private string Counted(Finding finding, Side side, int count)
    {
        var periods = context.PeriodsText(count, finding);
        var dropped = side != Side.Before ? 0 : context.FindingsOf(finding.Enrolment).Where(other => other.Indicator.PeriodKind == finding.Indicator.PeriodKind).Max(other => other.Verdict.DroppedPeriods.Count);
        return dropped == 0 ? periods : context.Say("windows.picked", ("periods", periods), ("dropped", context.PeriodsText(dropped, finding)));
    }
}
