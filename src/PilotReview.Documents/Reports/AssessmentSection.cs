using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section IV: gains and limits side by side, causes, lessons. Whatever improved stands among the gains and whatever worsened, or could not be told, among the limits: nobody chooses
/// which; what people wrote follows.</summary>
internal sealed class AssessmentSection(ReviewContext context)
{
    /// <summary>Results of one kind that are named one by one; more are counted.</summary>
    private const int MostNamed = 20;

    private readonly NarrativeText _told = new(context);

    public IReadOnlyList<Block> Blocks() => context.Outline.Section(
        context.Text("h.assessment"),
        (context.Text("h.strengths"), [.. Each(VerdictKind.Improved, "a.improved"), .. Listed(VerdictKind.AtCeiling, "a.ceiling"), .. _told.Items(NarrativeSection.Strengths)]),
        (context.Text("h.limits"), Limits()),
        (context.Text("h.causes"), context.Outline.Items(
        [
            (context.Text("h.causes.objective"), _told.Items(NarrativeSection.ObjectiveCauses)), (context.Text("h.causes.subjective"), _told.Items(NarrativeSection.SubjectiveCauses)),
        ])),
        (context.Text("h.lessons"), _told.Items(NarrativeSection.Lessons)));

    private List<Block> Limits() =>
    [
        .. Each(VerdictKind.Worsened, "a.worsened"), .. Listed(VerdictKind.NoClearChange, "a.unclear"), .. Listed(VerdictKind.NotEnoughData, "a.lacking"),
        .. Listed(VerdictKind.DifferentScale, "a.scale"), .. Choice(), .. Unseen(), .. _told.Items(NarrativeSection.Limits),
    ];

    private IEnumerable<Block> Each(VerdictKind kind, string key)
    {
        var findings = Of(kind);
        return findings.Count > MostNamed ? [Counted(kind, findings.Count)] : findings.Select(finding => new Paragraph(
        [
            new Run(Phrases.Fill(
                key, context.Culture, ("indicator", finding.Indicator.Name.In(context.Culture)), ("unit", context.ShortNameOf(finding.Unit.Id)), ("change", FindingWording.ChangeText(finding, context.Culture)))
                + "\u00A0"),
            new Run($"[{finding.Code}]", RunStyle.Code), new Run("."),
        ]) { ListMark = "-" });
    }

    /// <summary>The indicators of a kind in one sentence for each unit.</summary>
    private IEnumerable<Block> Listed(VerdictKind kind, string key)
    {
        var findings = Of(kind);
        return findings.Count > MostNamed
            ? [Counted(kind, findings.Count)]
            : findings.GroupBy(finding => finding.Unit.Id).Select(unit => new Paragraph(
            [
                new Run(Phrases.Fill(key, context.Culture, ("unit", context.ShortNameOf(unit.Key)))), .. unit.SelectMany((finding, at) => Named(finding, at == unit.Count() - 1)),
            ]) { ListMark = "-" });
    }

    private IEnumerable<Run> Named(Finding finding, bool isLast) =>
        [new Run(context.InSentence(finding.Indicator.Name.In(context.Culture)) + "\u00A0"), new Run($"[{finding.Code}]", RunStyle.Code), new Run(isLast ? "." : "; ")];

    private Paragraph Counted(VerdictKind kind, int count) => new(context.Say(
        "a.counted", ("count", Formats.Count(count, context.Culture)), ("verdict", Words.Of(kind, context.Culture).ToLower(context.Culture)))) { ListMark = "-" };

    private List<Finding> Of(VerdictKind kind) => [.. context.Findings.Where(finding => finding.Verdict.Kind == kind)];

    /// <summary>A unit that was chosen because it did badly gets better by itself: that is said wherever it may be so.</summary>
    private IEnumerable<Block> Choice() => context.Dossier.Enrolments.Where(enrolment => enrolment.ChoiceReason == ChoiceReason.PoorResults).Select(enrolment =>
        new Paragraph(context.Say("choice.low.all", ("unit", context.ShortNameOf(enrolment.UnitId)), ("sentence", FindingWording.ChosenLow(enrolment, context.Culture)))) { ListMark = "-" });

    private IEnumerable<Block> Unseen() => context.Findings.Count == 0 ? [] : [new Paragraph(Phrases.Get("n.blind", context.Culture)) { ListMark = "-" }];
}
