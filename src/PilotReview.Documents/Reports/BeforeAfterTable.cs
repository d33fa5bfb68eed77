using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The table before and after of one unit, as it stands in the text: level over n/N, change over its interval.</summary>
internal sealed class BeforeAfterTable(ReviewContext context)
{
    public TableBlock Of(Enrolment enrolment, IReadOnlyList<Finding> findings) => context.Table(
        $"results.{enrolment.Id}", context.Say("results.table", ("unit", context.NameOf(enrolment.UnitId))),
        [
            context.Column("indicator", 24), context.Column("before_ratio", 15, Align.Right), context.Column("after_ratio", 15, Align.Right),
            context.Column("change_interval", 17, Align.Right), context.Column("net_interval", 17, Align.Right), context.Column("used", 10, Align.Centre),
            context.Column("status", 19),
        ],
        [.. findings.Select(Line)]);

    /// <summary>The level over its n/N.</summary>
    public Cell Level(Finding finding, Side side)
    {
        var level = FigureWording.Level(finding, side, context.Dossier, context.Culture);
        return new Cell(Over(level, FigureWording.Ratio(FigureWording.SummaryOf(finding, side), context.Culture)));
    }

    /// <summary>The verdict over its reason in a few words.</summary>
    public Cell Status(Finding finding)
    {
        return new Cell(Over(FindingWording.Verdict(finding, context.Culture), FindingWording.WhyNot(finding, context.Culture)));
    }

    private Row Line(Finding finding) => new(
    [
        new Cell(context.Say("cell.code", ("indicator", finding.Indicator.Name.In(context.Culture)), ("code", finding.Code))),
        Level(finding, Side.Before),
        Level(finding, Side.After),
        new Cell(Over(FindingWording.ChangeText(finding, context.Culture), FigureWording.Interval(finding, context.Culture))),
        new Cell(Over(FindingWording.Net(finding, context.Culture), FindingWording.NetInterval(finding, context.Culture))),
        new Cell(context.Say("cell.periods", ("before", context.Whole(finding.Result.Before.Periods)), ("after", context.Whole(finding.Result.After.Periods)))),
        Status(finding),
    ]);

    private static string Over(string first, string second) => second.Length == 0 ? first : $"{first}\n{second}";
}
