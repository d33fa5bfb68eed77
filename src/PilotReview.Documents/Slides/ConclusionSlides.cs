using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>What is submitted to the conference for each unit, and what it concluded with its votes.</summary>
internal sealed class ConclusionSlides(ReviewContext context)
{
    /// <summary>Letters of the conclusion that are shown; the whole is in the notes.</summary>
    private const int LongestSaid = 2 * ShortText.Line;

    public IEnumerable<Slide> All() => [.. Submitted(), .. context.Dossier.Review.Conclusion is { } conclusion ? Concluded(conclusion) : []];

    private IEnumerable<Slide> Submitted()
    {
        var units = context.Dossier.Enrolments.Select(enrolment => (Enrolment: enrolment, Unit: context.Work?.UnitOf(enrolment.Id))).Where(pair => pair.Unit is { Proposed: not null }).ToList();
        if (units.Count == 0)
        {
            return [];
        }

        var slide = new Slide(SlideKind.Conclusion, context.Say("h.proposals.body", ("body", context.Body)));
        return
        [
            context.TellsUnits
                ? slide with
                {
                    Lines =
                    [
                        .. units.Select(pair => new SlideLine(Phrases.Fill(
                            "rec." + SnakeCase.Of(pair.Unit!.Proposed.GetValueOrDefault().ToString()), context.Culture, ("unit", context.NameOf(pair.Enrolment.UnitId)))) { IsItem = true }),
                    ],
                    Notes =
                    [
                        .. units.Where(pair => pair.Unit!.Opinion.Length > 0)
                            .Select(pair => new SlideNote(context.NameOf(pair.Enrolment.UnitId), Phrases.Fill("rec.grounds", context.Culture, ("grounds", pair.Unit!.Opinion)))),
                    ],
                }
                : slide with { Facts = Counted(units.Select(pair => pair.Unit!.Proposed.GetValueOrDefault())) },
        ];
    }

    private IReadOnlyList<SlideFact> Counted(IEnumerable<ConclusionOption> options) =>
        [.. options.GroupBy(option => option).OrderBy(group => group.Key).Select(group => new SlideFact(Words.Of(group.Key, context.Culture), context.Whole(group.Count())))];

    private IEnumerable<Slide> Concluded(ReviewConclusion conclusion)
    {
        IReadOnlyList<ConclusionDecision> decisions = context.Work is { Acts: [.., var act] } ? OtherFigures.DecisionsOf(act) : [];
        var slide = new Slide(SlideKind.Conclusion, context.Say("h.conclusion", ("body", context.Body)))
        {
            Lines = [.. Said(conclusion), .. Encouraged(conclusion)],
            Notes = [.. Whole(conclusion)],
        };
        IEnumerable<Slide> votes = decisions.Count == 0 ? [] : context.TellsUnits
            ? EvenParts.Of([.. decisions.Select((decision, at) => Line(decision, at + 1))], ReviewSlides.MostRows)
                .Select(rows => new Slide(SlideKind.Conclusion, SlideText.Say(context.Culture, "votes")) { Table = Table(rows) })
            : [new Slide(SlideKind.Conclusion, SlideText.Say(context.Culture, "votes")) { Facts = Counted(decisions.Select(decision => decision.Option)) }];
        return [slide, .. ReviewSlides.Numbered([.. votes], context.Culture)];
    }

    private string Date(ReviewConclusion conclusion) => context.Say(
        conclusion.Number.Length == 0 ? "conclusion.date" : "conclusion.numbered", ("number", conclusion.Number), ("date", Formats.Date(conclusion.Date)));

    /// <summary>What is shortened on the slide.</summary>
    private IEnumerable<SlideNote> Whole(ReviewConclusion conclusion)
    {
        if (conclusion.Text.In(context.Culture) is { Length: > LongestSaid } said)
        {
            yield return new SlideNote(Date(conclusion), said);
        }

        if (EncouragedText(conclusion) is { Length: > ShortText.Line } encouraged)
        {
            yield return new SlideNote(Date(conclusion), encouraged);
        }
    }

    private string EncouragedText(ReviewConclusion conclusion) => context.Say("conclusion.encouraged", ("units", conclusion.Encouraged.In(context.Culture)));

    private IEnumerable<SlideLine> Said(ReviewConclusion conclusion)
    {
        yield return new SlideLine(Date(conclusion));
        if (conclusion.Text.Vi.Length > 0)
        {
            yield return new SlideLine(context.Coded(ShortText.Of(conclusion.Text.In(context.Culture), LongestSaid)));
        }
    }

    private IEnumerable<SlideLine> Encouraged(ReviewConclusion conclusion)
    {
        if (conclusion.Encouraged.Vi.Length > 0)
        {
            yield return new SlideLine(ShortText.Of(EncouragedText(conclusion), ShortText.Line)) { IsItem = true };
        }

        if (context.Figures.Find(OtherFigures.Commended) is { } figure)
        {
            yield return new SlideLine(context.Coded(
                context.Say(
                    "conclusion.commended", ("collectives", Formats.Count(conclusion.CommendedCollectives, context.Culture)),
                    ("individuals", Formats.Count(conclusion.CommendedIndividuals, context.Culture))), figure.Code).Runs) { IsItem = true };
        }
    }

    private Table Table(IReadOnlyList<Row> rows) => new()
    {
        Key = "votes",
        Columns =
        [
            context.Column("unit", 36), new Column(SlideText.Say(context.Culture, "col.concluded"), 30),
            .. new[] { "col.for", "col.against", "col.abstained" }.Select(key => new Column(SlideText.Say(context.Culture, key), 14, Align.Right)),
        ],
        Rows = rows,
    };

    private Row Line(ConclusionDecision decision, int number)
    {
        var unit = context.Dossier.Pilot.Enrolments.Find(enrolment => enrolment.Id == decision.EnrolmentId) is { } enrolment
            ? context.NameOf(enrolment.UnitId)
            : Phrases.Get("rec.elsewhere", context.Culture);
        var code = OtherFigures.Votes + number.ToString(CultureInfo.InvariantCulture);
        return new Row(
        [
            new Cell(unit), new Cell(Words.Of(decision.Option, context.Culture)) { Code = context.Figures.Find(code)?.Printed ?? string.Empty },
            .. new[] { decision.For, decision.Against, decision.Abstained }.Select(count => count is { } known ? new Cell(context.Whole(known)) { Number = known } : Cell.Empty),
        ]);
    }
}
