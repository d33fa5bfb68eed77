using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section IV: what the figures lack and what this way of comparing cannot see.</summary>
internal sealed class LimitSection(ReviewContext context)
{
    public IEnumerable<Block> Blocks() =>
    [
        new Heading(1, context.Text("h4")),
        new Heading(2, context.Text("h4.missing")),
        .. Missing(),
        .. new EntrySection(context).Retrieved(),
        new Heading(2, context.Text("h4.choice")),
        .. Choice().Select(text => new Paragraph(text)),
        new Heading(2, context.Text("h4.scales")),
        .. Scales(),
        new Heading(2, context.Text("h4.unseen")),
        .. Unseen().Select(text => new Paragraph(text)),
    ];

    private IEnumerable<Block> Missing()
    {
        var lacking = context.Findings.Where(finding => Sum(finding, side => side.Missing + side.Partial) > 0).ToList();
        return lacking.Count == 0
            ? [new Paragraph(context.Text("missing.none"))]
            :
            [
                new Paragraph(context.Text("missing.intro")),
                context.Table(
                    "missing", context.Text("missing.table"),
                    [
                        context.Column("indicator", 34), context.Column("missing_before", 9, Align.Right), context.Column("missing_after", 9, Align.Right),
                        context.Column("not_approved", 9, Align.Right), context.Column("returned", 9, Align.Right), context.Column("partial", 9, Align.Right),
                    ],
                    [.. lacking.Select(Line)]),
            ];
    }

    private Row Line(Finding finding) => new(
    [
        new Cell(context.Say("cell.code", ("indicator", finding.Indicator.Name.In(context.Culture)), ("code", finding.Code))),
        new Cell(context.Whole(finding.Result.Before.Missing)),
        new Cell(context.Whole(finding.Result.After.Missing)),
        new Cell(context.Whole(Sum(finding, side => side.NotApproved))),
        new Cell(context.Whole(Sum(finding, side => side.Returned))),
        new Cell(context.Whole(Sum(finding, side => side.Partial))),
    ]);

    private static int Sum(Finding finding, Func<SideSummary, int> count) => count(finding.Result.Before) + count(finding.Result.After);

    private IEnumerable<string> Choice() =>
        context.Dossier.Enrolments.Count == 0 ? [context.Text("choice.none")] : context.Dossier.Enrolments.Select(Chosen);

    private string Chosen(Enrolment enrolment)
    {
        var unit = context.NameOf(enrolment.UnitId);
        if (enrolment.ChoiceReason != ChoiceReason.PoorResults)
        {
            return context.Say("choice.other", ("unit", unit));
        }

        var named = context.Dossier.Yardstick.Select(context.Dossier.IndicatorOf)
            .Where(indicator => enrolment.IsChosenForLow(indicator))
            .Select(indicator => indicator.ShortName.In(context.Culture));
        return context.Say(
            enrolment.ChosenIndicators.Length == 0 ? "choice.low.all" : "choice.low", ("unit", unit), ("indicators", string.Join("; ", named)),
            ("sentence", FindingWording.ChosenLow(enrolment, context.Culture)));
    }

    private IEnumerable<Paragraph> Scales()
    {
        var different = context.Findings.Where(finding => finding.Result.Status == ComparisonStatus.DifferentScale).ToList();
        var leftOut = context.Findings.Except(different).Where(finding => Sum(finding, side => side.OnOtherScale) > 0).ToList();
        if (different.Count == 0 && leftOut.Count == 0)
        {
            yield return new Paragraph(context.Text("scales.none"));
        }

        if (different.Count > 0)
        {
            yield return Listed("scales.different", different);
        }

        if (leftOut.Count > 0)
        {
            yield return Listed("scales.left_out", leftOut);
        }
    }

    /// <summary>An introduction and the indicators with their codes.</summary>
    private Paragraph Listed(string key, List<Finding> findings) => new(
    [
        new Run(context.Text(key) + " "),
        .. findings.SelectMany((finding, index) => new[]
        {
            new Run(finding.Indicator.ShortName.In(context.Culture) + "\u00A0"),
            new Run($"[{finding.Code}]", RunStyle.Code),
            new Run(index == findings.Count - 1 ? "." : "; "),
        }),
    ]);

    private IEnumerable<string> Unseen() =>
        new[] { "n.blind" }.Select(key => Phrases.Get(key, context.Culture)).Append(context.Text("method.independent"));
}
