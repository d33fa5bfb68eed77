using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What the figures say of some results: a paragraph each, in the order of the phrase bank, with the chart beside it. The first chart is drawn large, so that all it shows can be read
/// once; later ones stand in pairs.</summary>
internal sealed class FindingBlocks(ReviewContext context)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _waiting = [];
    private readonly HashSet<int> _named = [];
    private ChartBlock? _left;

    public IReadOnlyList<Block> Of(IReadOnlyList<Finding> findings)
    {
        var drawn = findings.Where(finding => IsDrawn(finding) && FindingChart.HasPoints(finding)).ToList();
        foreach (var finding in findings)
        {
            if (!drawn.Contains(finding))
            {
                Say(Told(finding));
                continue;
            }

            var isAlone = finding == drawn[0] || (finding == drawn[^1] && _left is null);
            Draw(finding, isAlone);
        }

        return _blocks;
    }

    private void Draw(Finding finding, bool isAlone)
    {
        var chart = FindingChart.Of(finding, context.Dossier, context.Culture);
        if (isAlone)
        {
            Say(Told(finding));
            _blocks.Add(Captioned(chart, finding, chart.Title));
            return;
        }

        var title = context.Say("figure.short", ("indicator", finding.Indicator.ShortName.In(context.Culture)), ("unit", context.ShortNameOf(finding.Unit.Id)));
        if (_left is null)
        {
            _blocks.AddRange(Told(finding));
            _left = Captioned(chart, finding, title);
            return;
        }

        _blocks.AddRange(Told(finding));
        _blocks.Add(new ChartPair(_left, Captioned(chart, finding, title)));
        _left = null;
        _blocks.AddRange(_waiting);
        _waiting.Clear();
    }

    /// <summary>A text between the two charts of a pair waits, so that both stand under their sentences.</summary>
    private void Say(IReadOnlyList<Block> blocks) => (_left is null ? _blocks : _waiting).AddRange(blocks);

    private ChartBlock Captioned(Charts.StepChart chart, Finding finding, string title) => new(chart, context.FigureCaption(title, $"[{finding.Code}]"));

    private List<Block> Told(Finding finding)
    {
        List<Block> blocks = [Sentence(finding)];
        if ((finding.Indicator.Kind == IndicatorKind.Ordinal || finding.Indicator.PeriodKind == PeriodKind.Year) && finding.Result.Points.Any(ListingTable.IsListed))
        {
            blocks.Add(new ListingTable(context).Of(finding));
        }

        return blocks;
    }

    private Paragraph Sentence(Finding finding)
    {
        var coded = FindingWording.Coded(finding, context.Dossier, context.Culture, !_named.Add(finding.Unit.Id));
        var notes = FindingWording.Weighing(finding, context.Dossier, context.Culture);
        List<Run> runs =
        [
            new Run(coded.Lead + "\u00A0"), new Run(coded.Code, RunStyle.Code), new Run($"{coded.Rest} {Phrases.Get("n.reading", context.Culture)} "),
            new Run(FindingWording.Verdict(finding, context.Culture), RunStyle.Bold) { Mark = finding.Verdict.Kind }, new Run("."),
        ];
        if (notes.Count > 0)
        {
            runs.Add(new Run(" " + string.Join(' ', notes)));
        }

        return new Paragraph(runs);
    }

    /// <summary>Whether a chart says more than the sentence. A level that had no room to rise is one flat line.</summary>
    public static bool IsDrawn(Finding finding) =>
        finding.Result.Status is ComparisonStatus.Computed or ComparisonStatus.Withheld && finding.Indicator.PeriodKind != PeriodKind.Year && finding.Indicator.Kind != IndicatorKind.Ordinal
        && finding.Verdict.Kind != VerdictKind.AtCeiling;
}
