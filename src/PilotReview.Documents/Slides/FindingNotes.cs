using PilotReview.Core.Comparison;
using PilotReview.Core.Wording;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>What a presenter may be asked about a result, with the figures that answer it.</summary>
internal sealed class FindingNotes(ReviewContext context)
{
    public IReadOnlyList<SlideNote> Of(Finding finding) =>
    [
        .. new[]
        {
            ("note.figures", FindingWording.Sentence(finding, context.Dossier, context.Culture)), ("note.count", Counted(finding)), ("note.chance", Chance(finding)), ("note.cause", Cause(finding)),
            ("note.change", Changing(finding)), ("note.beside", string.Join(' ', FindingWording.Notes(finding, context.Dossier, context.Culture))),
        }.Where(note => note.Item2.Length > 0).Select(note => new SlideNote(Say(note.Item1), note.Item2)),
    ];

    private string Counted(Finding finding) => Say(
        "note.count.answer", ("before", FindingWording.LevelText(finding, Side.Before, context.Dossier, context.Culture)), ("after", FindingWording.LevelText(finding, Side.After, context.Dossier, context.Culture)),
        ("periods1", context.PeriodsText(finding.Result.Before.Periods, finding)), ("periods2", context.PeriodsText(finding.Result.After.Periods, finding)), ("code", $"[{finding.Code}]"));

    /// <summary>The interval, and the threshold that was agreed before.</summary>
    private string Chance(Finding finding)
    {
        var interval = FigureWording.Interval(finding, context.Culture);
        return interval.Length == 0 || finding.Verdict.Delta is not { } delta
            ? string.Empty
            : Say(
                "note.chance.answer", ("change", FindingWording.ChangeText(finding, context.Culture)), ("interval", interval),
                ("delta", FigureWording.ChangeSize(finding.Indicator, delta, context.Culture)));
    }

    private string Cause(Finding finding)
    {
        var (net, interval) = (FindingWording.Net(finding, context.Culture), FindingWording.NetInterval(finding, context.Culture));
        var rank = FindingWording.Rank(finding, context.Dossier, context.Culture);
        var beside = net.Length == 0 ? string.Empty : Say("note.cause.net", ("net", net), ("interval", interval), ("rank", rank.Length == 0 ? string.Empty : "; " + rank));
        return string.Join(' ', new[] { beside, FindingWording.Conclusion(finding, context.Dossier, context.Culture), Phrases.Get("n.blind", context.Culture) }.Where(text => text.Length > 0));
    }

    /// <summary>What would change the verdict: more or corrected figures, and each check that it rests on.</summary>
    private string Changing(Finding finding)
    {
        var checks = FindingWording.Checks(finding, context.Dossier, context.Culture);
        return string.Join(' ', checks.Select(check => $"{check.Title}: {check.Text}").Prepend(Phrases.Get("n.change_if", context.Culture)));
    }

    private string Say(string key, params (string Slot, string Text)[] slots) => SlideText.Say(context.Culture, key, slots);
}
