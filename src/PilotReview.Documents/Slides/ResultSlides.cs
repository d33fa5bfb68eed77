using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>How the results came out: all in one count, then each in the tables of its unit; where units are many, counted for each indicator.</summary>
internal sealed class ResultSlides(ReviewContext context)
{
    private readonly BeforeAfterTable _table = new(context);

    public IReadOnlyList<Slide> All() => context.Findings.Count == 0
        ? [new Slide(SlideKind.Statement, context.Text("h.results.all")) { Lines = [new SlideLine(context.Text(context.Dossier.Enrolments.Count == 0 ? "h3.none" : "results.none"))] }]
        : [Tally(), .. context.TellsUnits ? context.Dossier.Enrolments.SelectMany(Unit) : ByIndicator()];

    private Slide Tally() => new(SlideKind.Tally, context.Text("h.results.all"))
    {
        Facts = [.. Enum.GetValues<VerdictKind>().Select(kind => new SlideFact(Words.Of(kind, context.Culture), context.Whole(Count(context.Findings, kind))) { Mark = kind })],
        Lines = [new SlideLine(context.Coded(TallyText.Of(context.Findings, "t.tally", context.Culture) + ".", OtherFigures.Tally).Runs)],
        Notes = [.. new[] { "method.when", "method.not", "method.unseen" }.Select(key => new SlideNote(context.Text(key + ".title"), context.Text(key))), .. Used()],
    };

    private IEnumerable<SlideNote> Used() => context.Figures.Find(OtherFigures.Periods) is { } used
        ? [new SlideNote(SlideText.Say(context.Culture, "note.used"), context.Say("figures.used", ("figure", used.Value)))]
        : [];

    private IEnumerable<Slide> Unit(Enrolment enrolment)
    {
        var findings = context.FindingsOf(enrolment);
        var notes = findings.Count == 0 ? [] : FindingWording.UnitNotes(findings[0], context.Dossier, context.Culture);
        return ReviewSlides.Numbered(
        [
            .. EvenParts.Of(findings, ReviewSlides.MostRows).Select(part => new Slide(SlideKind.Findings, SlideText.Say(context.Culture, "results", ("unit", context.NameOf(enrolment.UnitId))))
            {
                Table = Table(part),
                Notes = [new SlideNote(SlideText.Say(context.Culture, "note.season"), context.Text("results.note")), .. notes.Select(note => new SlideNote(SlideText.Say(context.Culture, "note.members"), note))],
            }),
        ], context.Culture);
    }

    private Table Table(IReadOnlyList<Finding> findings) => new()
    {
        Key = "results",
        Columns =
        [
            context.Column("indicator", 28), context.Column("before_ratio", 15, Align.Right), context.Column("after_ratio", 15, Align.Right), context.Column("change_interval", 17, Align.Right),
            context.Column("status_reason", 25),
        ],
        Rows =
        [
            .. findings.Select(finding => new Row(
            [
                new Cell(finding.Indicator.Name.In(context.Culture)) { Code = $"[{finding.Code}]" }, _table.Level(finding, Side.Before), _table.Level(finding, Side.After), _table.Change(finding),
                _table.Status(finding),
            ])),
        ],
    };

    private IEnumerable<Slide> ByIndicator()
    {
        var kinds = Enum.GetValues<VerdictKind>();
        var groups = context.Findings.GroupBy(finding => finding.Indicator.Id).Select(IReadOnlyList<Finding> (group) => [.. group]).ToList();
        return ReviewSlides.Numbered(
        [
            .. EvenParts.Of(groups, ReviewSlides.MostRows).Select(part => new Slide(SlideKind.Findings, SlideText.Say(context.Culture, "results.many"))
            {
                Table = new Table
                {
                    Key = "tally",
                    Columns = [context.Column("indicator", 34), .. kinds.Select(kind => new Column(Words.Of(kind, context.Culture), 11, Align.Right))],
                    Rows =
                    [
                        .. part.Select(group => new Row(
                        [
                            new Cell(group[0].Indicator.Name.In(context.Culture)), .. kinds.Select(kind => Count(group, kind)).Select(count => new Cell(context.Whole(count)) { Number = count }),
                        ])),
                    ],
                },
                Notes = [new SlideNote(SlideText.Say(context.Culture, "note.each"), context.Text("results.note.many"))],
            }),
        ], context.Culture);
    }

    private static int Count(IEnumerable<Finding> findings, VerdictKind kind) => findings.Count(finding => finding.Verdict.Kind == kind);
}
