using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>The last slide: where each figure is looked up, and on which figures all of it rests.</summary>
internal sealed class EndSlide(ReviewContext context)
{
    public Slide Build() => new(SlideKind.End, SlideText.Say(context.Culture, "end")) { Lines = [.. Lines()] };

    private IEnumerable<SlideLine> Lines()
    {
        if (context.Findings.Count > 0)
        {
            yield return new SlideLine(SlideText.Say(context.Culture, "end.code", ("code", $"[{context.Findings[0].Code}]")));
        }

        if (context.Figures.Find(OtherFigures.Periods) is { } used)
        {
            yield return new SlideLine(context.Coded(context.Say("figures.used", ("figure", used.Value)), used.Code).Runs);
        }

        yield return new SlideLine(context.Say("foot", ("date", Formats.Date(context.AsOf))));
        if (context.Dossier.Frozen is { } frozen)
        {
            yield return new SlideLine(context.Say("foot.snapshot", ("hash", ReviewSnapshot.ShortOf(frozen.Hash))));
        }

        if (context.Dossier.IsSample)
        {
            yield return new SlideLine(context.Text("open.sample")) { IsQuiet = true };
        }
    }
}
