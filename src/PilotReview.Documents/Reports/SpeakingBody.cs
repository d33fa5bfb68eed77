using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>What stands in the speaking notes. Where units are many, the largest changes are told one by one and the others counted by their reason, as the slides do.</summary>
internal sealed class SpeakingBody(ReviewContext context)
{
    private readonly AskedAndAnswered _asked = new(context);
    private readonly FindingQuestions _questions = new(context);
    private readonly UnclearGroups _groups = new(context);

    public IReadOnlyList<Block> Blocks() =>
    [
        new Paragraph(context.Text("talk.open")) { Style = ParagraphStyle.Note },
        .. context.Dossier.IsSample ? [new Paragraph(context.Text("talk.sample")) { Style = ParagraphStyle.Note }] : Array.Empty<Block>(),
        .. Section("talk.order", [(string.Empty, Order())]),
        .. Section("talk.unsure", [.. Told(VerdictKind.Worsened, _questions.OfWorsened), .. Unsure()]),
        .. Section("talk.improved", [.. Told(VerdictKind.Improved, _questions.OfImproved)]),
        .. Section("talk.cost", [(string.Empty, [.. new CostQuestions(context).Blocks()])]),
        .. context.Findings.Count == 0 ? [] : General(),
    ];

    private IReadOnlyList<Block> General() =>
    [
        .. Section("talk.certainty", [(string.Empty, [.. new CertaintyQuestions(context).Blocks()])]), .. Section("talk.data", [(string.Empty, [.. new DataQuestions(context).Blocks()])]),
    ];

    /// <summary>A part without content is left out, in a draft as well: nobody is to write it.</summary>
    private IReadOnlyList<Block> Section(string key, IReadOnlyList<(string Title, IReadOnlyList<Block> Blocks)> parts)
    {
        var told = parts.Where(part => part.Blocks.Count > 0).ToList();
        return told.Count == 0 ? [] : context.Outline.Section(context.Text(key), told);
    }

    /// <summary>The points of the brief with how the comparison was made, as the speaker tells them.</summary>
    private IReadOnlyList<Block> Order()
    {
        var brief = new BriefBody(context);
        var points = brief.Points();
        var at = points.FindIndex(point => point.IsResult);
        return [.. points.Take(at).Select(point => point.Told).Concat(Compared(brief)).Concat(points.Skip(at).Select(point => point.Told)).Select((point, index) => point with { ListMark = $"{index + 1}." })];
    }

    private IEnumerable<Paragraph> Compared(BriefBody brief)
    {
        if (context.Dossier.Enrolments.Count == 0 || context.Dossier.Yardstick.Count == 0)
        {
            return [];
        }

        return [brief.Led("talk.compared", [new Run($"{context.Text(context.ComparedKey)} {LeadershipSection.YardstickFixed(context)}")])];
    }

    private IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> Told(VerdictKind kind, Func<Finding, IReadOnlyList<LikelyQuestion>> questions)
    {
        var all = LargestChanges.Clear(context).Where(finding => finding.Verdict.Kind == kind).ToList();
        var shown = LargestChanges.Shown(context).Where(finding => finding.Verdict.Kind == kind).ToList();
        return shown.Select((finding, at) => (Title(finding), (IReadOnlyList<Block>)
            [.. at == 0 && shown.Count < all.Count ? Counted(kind, shown.Count, all.Count) : [], Verdict(finding), .. _asked.Of(finding, questions(finding))]));
    }

    private IEnumerable<Block> Counted(VerdictKind kind, int shown, int all) =>
        [new Paragraph(context.Say("talk.shown", ("verdict", Words.Of(kind, context.Culture).ToLower(context.Culture)), ("shown", Formats.Count(shown, context.Culture)), ("count", Formats.Count(all, context.Culture)))) { Style = ParagraphStyle.Note }];

    /// <summary>One by one; where units are many, by verdict and reason.</summary>
    private IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> Unsure()
    {
        var groups = _groups.Of(VerdictKind.NoClearChange, VerdictKind.NotEnoughData, VerdictKind.DifferentScale, VerdictKind.AtCeiling);
        return context.TellsUnits
            ? groups.SelectMany(group => group).Select(finding => (Title(finding), (IReadOnlyList<Block>)[Verdict(finding), .. _asked.Of(finding, _questions.OfUnsure(finding))]))
            : groups.Select(group => (GroupTitle(group[0]), (IReadOnlyList<Block>)[Named(group)]));
    }

    private string GroupTitle(Finding finding)
    {
        var (verdict, reason) = (FindingWording.Verdict(finding, context.Culture), FindingWording.WhyNot(finding, context.Culture));
        return reason.Length == 0 ? verdict : context.Say("talk.group", ("verdict", verdict), ("reason", reason));
    }

    private Paragraph Named(IReadOnlyList<Finding> group) =>
        new(context.Say("talk.group.count", ("count", Formats.Count(group.Count, context.Culture)), ("named", _groups.Named(group))));

    private string Title(Finding finding) => context.Say("figure.short", ("indicator", finding.Indicator.Name.In(context.Culture)), ("unit", context.ShortNameOf(finding.Unit.Id)));

    private Paragraph Verdict(Finding finding) => new(
    [
        new Run(Phrases.Get("n.reading", context.Culture) + " "), new Run(FindingWording.Verdict(finding, context.Culture) + "\u00A0", RunStyle.Bold) { Mark = finding.Verdict.Kind },
        new Run($"[{finding.Code}]", RunStyle.Code), new Run("."),
    ]) { KeepsWithNext = true };
}
