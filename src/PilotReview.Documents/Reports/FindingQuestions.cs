using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Reports;

/// <summary>What a presenter may be asked about a result, with the figures that answer it. The notes of slides and the speaking notes are made of the same answers.</summary>
internal sealed class FindingQuestions(ReviewContext context)
{
    /// <summary>All of them, as a slide of its own needs them.</summary>
    public IReadOnlyList<LikelyQuestion> Of(Finding finding) => Told(
        ("ask.figures", FindingWording.Sentence(finding, context.Dossier, context.Culture)), ("ask.count", Counted(finding)), ("ask.chance", Chance(finding)), ("ask.cause", Cause(finding)),
        ("ask.change", Changing(finding)), ("ask.beside", Beside(FindingWording.Notes(finding, context.Dossier, context.Culture))));

    /// <summary>Of a result that became worse: what holds for every result is told elsewhere.</summary>
    public IReadOnlyList<LikelyQuestion> OfWorsened(Finding finding) => Told(
        ("ask.count", Counted(finding)), ("ask.chance", Chance(finding)), ("ask.cause", Cause(finding)), ("ask.change", Changing(finding)), ("ask.beside", Own(finding)));

    /// <summary>Of a result that improved, shorter.</summary>
    public IReadOnlyList<LikelyQuestion> OfImproved(Finding finding) => Told(("ask.count", Counted(finding)), ("ask.chance", Chance(finding)), ("ask.cause", Cause(finding)));

    /// <summary>Of a result on which nothing is concluded: the levels, why, what it would take.</summary>
    public IReadOnlyList<LikelyQuestion> OfUnsure(Finding finding) => Told(
        ("ask.figures", FindingWording.Sentence(finding, context.Dossier, context.Culture)), (finding.Verdict.Kind == VerdictKind.AtCeiling ? "ask.why.ceiling" : "ask.why", Why(finding)),
        ("ask.beside", Own(finding)));

    private IReadOnlyList<LikelyQuestion> Told(params (string Key, string Answer)[] asked) =>
        [.. asked.Where(item => item.Answer.Length > 0).Select(item => new LikelyQuestion(context.Text(item.Key), item.Answer))];

    private string Counted(Finding finding) => context.Say(
        "ask.count.answer", ("before", FindingWording.LevelText(finding, Side.Before, context.Dossier, context.Culture)), ("after", FindingWording.LevelText(finding, Side.After, context.Dossier, context.Culture)),
        ("periods1", context.PeriodsText(finding.Result.Before.Periods, finding)), ("periods2", context.PeriodsText(finding.Result.After.Periods, finding)), ("code", $"[{finding.Code}]"));

    /// <summary>The interval, and the threshold that was agreed before.</summary>
    private string Chance(Finding finding)
    {
        var interval = FigureWording.Interval(finding, context.Culture);
        return interval.Length == 0 || finding.Verdict.Delta is not { } delta
            ? string.Empty
            : context.Say(
                "ask.chance.answer", ("change", FindingWording.ChangeText(finding, context.Culture)), ("interval", interval),
                ("delta", FigureWording.ChangeSize(finding.Indicator, delta, context.Culture)));
    }

    private string Cause(Finding finding)
    {
        var (net, interval) = (FindingWording.Net(finding, context.Culture), FindingWording.NetInterval(finding, context.Culture));
        var rank = FindingWording.Rank(finding, context.Dossier, context.Culture);
        var beside = net.Length == 0 ? string.Empty : context.Say("ask.cause.net", ("net", net), ("interval", interval), ("rank", rank.Length == 0 ? string.Empty : "; " + rank));
        return string.Join(' ', new[] { beside, FindingWording.Conclusion(finding, context.Dossier, context.Culture), Phrases.Get(finding.Verdict.IsControlled ? "n.blind" : "n.blind.alone", context.Culture) }.Where(text => text.Length > 0));
    }

    /// <summary>What would change the verdict: more or corrected figures, and each check that it rests on.</summary>
    private string Changing(Finding finding)
    {
        var checks = FindingWording.Checks(finding, context.Dossier, context.Culture);
        return string.Join(' ', checks.Select(check => $"{check.Title}: {check.Text}").Prepend(Phrases.Get("n.change_if", context.Culture)));
    }

    /// <summary>The reason, and the smallest change that data like these could show.</summary>
    private string Why(Finding finding)
    {
        var reason = FindingWording.WhyNot(finding, context.Culture);
        return string.Join(' ', new[]
        {
            reason.Length == 0 ? string.Empty : context.Say("ask.why.answer", ("reason", reason)), FindingWording.Power(finding, context.Dossier, context.Culture),
        }.Where(text => text.Length > 0));
    }

    private string Own(Finding finding) => Beside(FindingWording.OwnNotes(finding, context.Dossier, context.Culture));

    private static string Beside(IReadOnlyList<string> notes) => string.Join(' ', notes);
}
