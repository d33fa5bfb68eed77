using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>A review as slides for the conference: what is asked, what was compared, how results came out, gains beside limits and costs, what is recommended and concluded, where a figure is
/// looked up. Figures and sentences come from the classes that write the report.</summary>
public static class ReviewSlides
{
    /// <summary>Rows of a table that can be read from the back of a room.</summary>
    internal const int MostRows = 7;

    /// <summary>Builds the deck from an evaluation in the language of <paramref name="culture"/>.</summary>
    /// <param name="evaluation">The evaluated review, as its reader may see it.</param>
    /// <param name="culture">The language of the deck.</param>
    /// <param name="work">What people wrote for the review; null where only its figures are at hand.</param>
    /// <param name="style">The look that holds on the day; null for that of an office that decided nothing.</param>
    /// <param name="issue">Number, day and signer of an issued document; null for a draft.</param>
    public static SlideDeck Build(ReviewEvaluation evaluation, CultureInfo culture, ReviewWork? work = null, DocumentStyle? style = null, IssueMark? issue = null)
    {
        var context = new ReviewContext(evaluation, culture, work, issue is not null);
        var look = style ?? DocumentStyle.Standard;
        return SlideSpelling.Of(new SlideDeck
        {
            Culture = culture,
            Style = look,
            Title = context.Dossier.Review.Title.In(culture),
            Body = context.Body,
            Slides =
            [
                .. new OpeningSlides(context).All(),
                .. new ResultSlides(context).All(),
                .. new FindingSlides(context).All(),
                .. new UnclearSlides(context).All(),
                .. new BalanceSlides(context).All(),
                .. new CostSlides(context).All(),
                .. new RecommendationSlides(context).All(),
                .. new ConclusionSlides(context).All(),
                new EndSlide(context).Build(),
            ],
            FootLine = new ReportFrame(context, issue, look).FootLine(anchor: null),
            SampleMark = context.SampleMark,
            DataDate = context.AsOf,
        });
    }

    /// <summary>Slides that share a heading, numbered where they are several.</summary>
    internal static IEnumerable<Slide> Numbered(IReadOnlyList<Slide> slides, CultureInfo culture) => slides.Count < 2
        ? slides
        : slides.Select((slide, at) => slide with
        {
            Heading = SlideText.Say(
                culture, "part", ("heading", slide.Heading), ("part", (at + 1).ToString(CultureInfo.InvariantCulture)), ("parts", slides.Count.ToString(CultureInfo.InvariantCulture))),
        });
}
