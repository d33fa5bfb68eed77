using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What may be asked about the data: what is missing, what was taken from old documents, what may not be told.</summary>
internal sealed class DataQuestions(ReviewContext context)
{
    private readonly AskedAndAnswered _asked = new(context);

    public IEnumerable<Block> Blocks() => [Missing(), .. context.TellsUnits ? Retrieved() : [], Masked()];

    private Paragraph Missing()
    {
        var used = context.Figures.Find(OtherFigures.Periods) is { } figure ? context.Coded(context.Say("figures.used", ("figure", figure.Value)), OtherFigures.Periods).Runs : [];
        return AskedAndAnswered.Of(context.Text("ask.missing"), [.. used, new Run((used.Count == 0 ? string.Empty : " ") + context.Text("ask.missing.answer"))]);
    }

    private IEnumerable<Block> Retrieved() =>
    [
        AskedAndAnswered.Of(context.Text("ask.retrieved"), []) with { KeepsWithNext = true }, .. new EntrySection(context).Retrieved().OfType<Paragraph>().Select(told => told with { ListMark = "-" }),
    ];

    private Paragraph Masked()
    {
        var masked = context.Findings.Where(IsMasked).ToList();
        return _asked.Of("ask.masked", masked.Count == 0
            ? context.Text("ask.masked.none")
            : context.Say(
                "ask.masked.answer", ("small", Phrases.Get("f.small", context.Culture)), ("withheld", Phrases.Get("f.withheld", context.Culture)), ("named", new UnclearGroups(context).Named(masked))));
    }

    private static bool IsMasked(Finding finding) =>
        finding.Result.Status == ComparisonStatus.Withheld || finding.Verdict.Reason == Reason.SmallCells || finding.Result.Points.Any(point => point.Masking != Masking.None);
}
