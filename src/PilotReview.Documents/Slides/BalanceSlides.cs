using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>Gains beside limits: first what the figures say, nobody choosing which; then what people wrote.</summary>
internal sealed class BalanceSlides(ReviewContext context)
{
    /// <summary>Items of a column that can be read from the back of a room.</summary>
    private const int MostItems = 5;

    /// <summary>Results of one kind that are told one by one; more are counted.</summary>
    private const int MostTold = 2 * MostItems;

    public IEnumerable<Slide> All() => context.Findings.Count == 0 ? [] : [.. Measured(), .. Written()];

    private IEnumerable<Slide> Measured() => Beside(
        SlideText.Say(context.Culture, "balance"),
        [.. Each(VerdictKind.Improved, "a.improved"), .. Counted(VerdictKind.AtCeiling)],
        [.. Each(VerdictKind.Worsened, "a.worsened"), .. Counted(VerdictKind.NoClearChange), .. Counted(VerdictKind.NotEnoughData), .. Counted(VerdictKind.DifferentScale)],
        [.. Chosen(), new SlideNote(context.Text("method.unseen.title"), context.Text("method.unseen"))]);

    private IEnumerable<Slide> Written()
    {
        var (gains, limits) = (Texts(NarrativeSection.Strengths), Texts(NarrativeSection.Limits));
        return gains.Count + limits.Count == 0
            ? []
            : Beside(
                SlideText.Say(context.Culture, "balance.written"), [.. gains.Select(Short)], [.. limits.Select(Short)],
                [.. Whole("h.strengths", gains), .. Whole("h.limits", limits)]);
    }

    private IEnumerable<Slide> Beside(string heading, IReadOnlyList<SlideLine> gains, IReadOnlyList<SlideLine> limits, IReadOnlyList<SlideNote> notes)
    {
        var (left, right) = (EvenParts.Of(gains, MostItems), EvenParts.Of(limits, MostItems));
        return ReviewSlides.Numbered(
        [
            .. Enumerable.Range(0, Math.Max(Math.Max(left.Count, right.Count), 1)).Select(at => new Slide(SlideKind.Columns, heading)
            {
                Columns = [Column("h.strengths", left, at), Column("h.limits", right, at)],
                Notes = notes,
            }),
        ], context.Culture);
    }

    private SlideColumn Column(string key, IReadOnlyList<IReadOnlyList<SlideLine>> parts, int at) => new(
        context.Text(key), at < parts.Count ? parts[at] : parts.Count == 0 ? [new SlideLine(SlideText.Say(context.Culture, "balance.none")) { IsQuiet = true }] : []);

    private IEnumerable<SlideLine> Each(VerdictKind kind, string key)
    {
        var findings = Of(kind);
        return findings.Count > MostTold ? Counted(kind) : findings.Select(finding => new SlideLine(
        [
            new Run(Phrases.Fill(
                key, context.Culture, ("indicator", finding.Indicator.Name.In(context.Culture)), ("unit", context.ShortNameOf(finding.Unit.Id)), ("change", FindingWording.ChangeText(finding, context.Culture)))
                + "\u00A0"),
            new Run($"[{finding.Code}]", RunStyle.Code),
        ]) { IsItem = true });
    }

    private IEnumerable<SlideLine> Counted(VerdictKind kind) => Of(kind) is { Count: > 0 } findings
        ?
        [
            new SlideLine(context.Say("a.counted", ("count", Formats.Count(findings.Count, context.Culture)), ("verdict", Words.Of(kind, context.Culture).ToLower(context.Culture)))) { IsItem = true },
        ]
        : [];

    private List<Finding> Of(VerdictKind kind) => [.. context.Findings.Where(finding => finding.Verdict.Kind == kind)];

    /// <summary>A unit that was chosen because it did badly gets better by itself.</summary>
    private IEnumerable<SlideNote> Chosen() => context.Dossier.Enrolments.Where(enrolment => enrolment.ChoiceReason == ChoiceReason.PoorResults).Take(ReviewContext.MostTold)
        .Select(enrolment => new SlideNote(context.Say("ask.chosen", ("unit", context.ShortNameOf(enrolment.UnitId))), FindingWording.ChosenLow(enrolment, context.Culture)));

    private IReadOnlyList<string> Texts(NarrativeSection section) =>
        [.. new NarrativeText(context).Items(section).OfType<Paragraph>().Where(paragraph => paragraph.ListMark.Length > 0).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))];

    private SlideLine Short(string text) => new(context.Coded(ShortText.Of(text, ShortText.Line))) { IsItem = true };

    private IEnumerable<SlideNote> Whole(string key, IEnumerable<string> texts) => texts.Where(text => text.Length > ShortText.Line).Select(text => new SlideNote(context.Text(key), text));
}
