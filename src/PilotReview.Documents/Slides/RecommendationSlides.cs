using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>What the committees recommend: counted, then one by one where they are few.</summary>
internal sealed class RecommendationSlides(ReviewContext context)
{
    /// <summary>Committees that are told one by one.</summary>
    private const int MostListed = 2 * ReviewSlides.MostRows;

    private string Silent => SlideText.Say(context.Culture, "silent");

    public IEnumerable<Slide> All() => context.Work is { Committees.Count: > 0 } work ? [Tally(work), .. work.Committees.Count <= MostListed ? Listed(work) : []] : [];

    private Slide Tally(ReviewWork work) => new(SlideKind.Recommendations, context.Text("h.proposals.committees"))
    {
        Facts =
        [
            .. Enum.GetValues<RecommendationKind>().Select(kind => new SlideFact(Word(kind), context.Whole(work.Tally.Of(kind)))),
            .. work.Tally.Silent.Count == 0 ? [] : new[] { new SlideFact(Silent, context.Whole(work.Tally.Silent.Count)) },
        ],
        Lines = [new SlideLine(context.Coded(RecommendationWording.Tally(work.Tally, context.Culture), OtherFigures.Recommended).Runs)],
        Notes = work.Committees.Count <= MostListed ? [] : Reasons(work.Committees),
    };

    private IEnumerable<Slide> Listed(ReviewWork work) => ReviewSlides.Numbered(
    [
        .. EvenParts.Of(work.Committees, ReviewSlides.MostRows).Select(part => new Slide(SlideKind.Recommendations, SlideText.Say(context.Culture, "recommended"))
        {
            Table = new Table
            {
                Key = "recommendations",
                Columns = [context.Column("committee", 32), new Column(SlideText.Say(context.Culture, "col.recommended"), 20), context.Column("main_reason", 48)],
                Rows = [.. part.Select(Line)],
            },
            Notes = Reasons(part),
        }),
    ], context.Culture);

    private Row Line(ReviewCommittee committee) => new(
    [
        new Cell(context.NameOf(committee.UnitId)), new Cell(committee.Kind is { } kind ? Word(kind) : Silent), new Cell(ShortText.Of(committee.Reason, ShortText.Cell)),
    ]);

    private IReadOnlyList<SlideNote> Reasons(IEnumerable<ReviewCommittee> committees) =>
        [.. committees.Where(committee => committee.Reason.Length > 0).Take(MostListed).Select(committee => new SlideNote(context.NameOf(committee.UnitId), committee.Reason))];

    private string Word(RecommendationKind kind) => context.Text("col." + SnakeCase.Of(kind.ToString()));
}
