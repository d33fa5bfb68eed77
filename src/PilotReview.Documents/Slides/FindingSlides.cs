using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>A slide for each result that improved or worsened, with its chart. Where units are many, the largest changes of both kinds.</summary>
internal sealed class FindingSlides(ReviewContext context)
{
    public IEnumerable<Slide> All()
    {
        var (clear, shown) = (LargestChanges.Clear(context), LargestChanges.Shown(context));
        return shown.Select(Of).Select((slide, at) => at == 0 && shown.Count < clear.Count ? Counted(slide, shown.Count, clear.Count) : slide);
    }

    private Slide Counted(Slide slide, int shown, int count) => slide with
    {
        Lines =
        [
            .. slide.Lines, new SlideLine(SlideText.Say(
                context.Culture, "shown", ("shown", Formats.Count(shown, context.Culture)), ("count", Formats.Count(count, context.Culture)))) { IsQuiet = true },
        ],
    };

    private Slide Of(Finding finding) => new(SlideKind.Finding, Headline(finding))
    {
        Mark = finding.Verdict.Kind,
        Code = $"[{finding.Code}]",
        Facts = Facts(finding),
        Lines = [.. Lines(finding)],
        Chart = FindingBlocks.IsDrawn(finding) && FindingChart.HasPoints(finding) ? FindingChart.Of(finding, context.Dossier, context.Culture) : null,
        Notes = [.. new FindingQuestions(context).Of(finding).Select(asked => new SlideNote(asked.Question, asked.Answer))],
    };

    private string Headline(Finding finding) => Phrases.Fill(
        finding.Verdict.Kind == VerdictKind.Improved ? "a.improved" : "a.worsened", context.Culture,
        ("indicator", finding.Indicator.Name.In(context.Culture)), ("unit", context.ShortNameOf(finding.Unit.Id)), ("change", FindingWording.ChangeText(finding, context.Culture)));

    private IReadOnlyList<SlideFact> Facts(Finding finding)
    {
        var net = FindingWording.Net(finding, context.Culture);
        return
        [
            Level(finding, Side.Before, "col.before"), Level(finding, Side.After, "col.after"),
            new SlideFact(SlideText.Say(context.Culture, "change"), FindingWording.ChangeText(finding, context.Culture), Interval(FigureWording.Interval(finding, context.Culture))),
            .. net.Length == 0 ? [] : new[] { new SlideFact(context.Text("col.net"), net, Interval(FindingWording.NetInterval(finding, context.Culture))) },
        ];
    }

    private SlideFact Level(Finding finding, Side side, string key) =>
        new(context.Text(key), FigureWording.Level(finding, side, context.Dossier, context.Culture), FigureWording.Ratio(FigureWording.SummaryOf(finding, side), context.Culture));

    private string Interval(string interval) => interval.Length == 0 ? string.Empty : SlideText.Say(context.Culture, "interval", ("interval", interval));

    /// <summary>What is concluded, and the first thing that weighs on it; the others are among the notes.</summary>
    private IEnumerable<SlideLine> Lines(Finding finding)
    {
        var told = finding.Verdict.Notes.Contains(VerdictNote.NoComparison) ? Phrases.Get("n.no_comparison", context.Culture) : FindingWording.Conclusion(finding, context.Dossier, context.Culture);
        if (told.Length > 0)
        {
            yield return new SlideLine(told);
        }

        if (FindingWording.Weighing(finding, context.Dossier, context.Culture) is [var first, ..])
        {
            yield return new SlideLine(first) { IsQuiet = true };
        }

        if (FindingWording.Season(finding, context.Dossier, context.Culture) is { Length: > 0 } season)
        {
            yield return new SlideLine(season) { IsQuiet = true };
        }
    }
}
