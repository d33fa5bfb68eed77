using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section II: the yardstick first, then which periods are compared, which figures count, and how they are computed.</summary>
internal sealed class MethodSection(ReviewContext context)
{
    public IEnumerable<Block> Blocks() =>
    [
        new Heading(1, context.Text("h2")),
        new Heading(2, context.Text("h2.yardstick")),
        .. new YardstickTable(context).Blocks(),
        new Heading(2, context.Text("h2.windows")),
        Windows(),
        new Heading(2, context.Text("h2.figures")),
        new Paragraph($"{Phrases.Get("m.approved", context.Culture)} {Totals()}"),
        new Heading(2, context.Text("h2.method")),
        .. Method().Select(text => new Paragraph(text)),
    ];

    private Block Windows()
    {
        // one line for each unit and kind of period
        var lines = context.Findings.DistinctBy(finding => (finding.Enrolment.Id, finding.Indicator.PeriodKind)).ToList();
        return lines.Count == 0
            ? new Paragraph(context.Text("units.none"))
            : context.Table(
                "windows", context.Text("windows.table"),
                [
                    context.Column("unit", 24), context.Column("period", 8), context.Column("before", 20, Align.Centre),
                    context.Column("settling", 20, Align.Centre), context.Column("after", 20, Align.Centre),
                ],
                [.. lines.Select(Window)]);
    }

    private Row Window(Finding finding) => new(
    [
        new Cell(context.NameOf(finding.Unit.Id)),
        new Cell(Words.Of(finding.Indicator.PeriodKind, context.Culture)),
        new Cell(Stretch(finding, Side.Before)),
        new Cell(Stretch(finding, Side.Settling)),
        new Cell(Stretch(finding, Side.After)),
    ]);

    private string Stretch(Finding finding, Side side)
    {
        var points = finding.Result.Points.Where(point => point.Side == side).ToList();
        return points.Count == 0
            ? Phrases.Get("p.none", context.Culture)
            : $"{Phrases.Span(points[0].Period, points[^1].Period, context.Culture)}\n{context.PeriodsText(points.Count, finding)}";
    }

    private string Totals()
    {
        var sides = context.Findings.SelectMany(finding => new[] { finding.Result.Before, finding.Result.After }).ToList();
        var (used, missing, other) = (sides.Sum(side => side.Periods), sides.Sum(side => side.Missing), sides.Sum(side => side.OnOtherScale));
        var (notApproved, returned) = (sides.Sum(side => side.NotApproved), sides.Sum(side => side.Returned));
        return context.Say(
            "figures.totals", ("total", context.Whole(used + missing + other)), ("used", context.Whole(used)), ("missing", context.Whole(missing)),
            ("not_entered", context.Whole(missing - notApproved - returned)), ("not_approved", context.Whole(notApproved)), ("returned", context.Whole(returned)),
            ("other_scale", context.Whole(other)));
    }

    private IEnumerable<string> Method() =>
    [
        .. new[] { "method.slow_waves", "method.rule", "method.comparison", "method.family" }.Select(context.Text),
        context.Text("method.share"),
        context.Text("method.scales"),
        context.Text("method.rounding"),
        .. new[] { "m.newcombe", "m.welch" }.Select(key => Phrases.Get(key, context.Culture)),
        context.Text("method.independent"),
        Phrases.Get("m.swings", context.Culture),
        context.Text("method.quality"),
    ];
}
