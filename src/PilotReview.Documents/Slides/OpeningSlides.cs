using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;
using PilotReview.Documents.Reports;

namespace PilotReview.Documents.Slides;

/// <summary>The first three slides: the title, what the conference is asked, what was compared with what.</summary>
internal sealed class OpeningSlides(ReviewContext context)
{
    private readonly OrganisationTable _organisation = new(context);
    private readonly WindowTable _windows = new(context);

    public IReadOnlyList<Slide> All() => [Title(), Asked(), Compared()];

    private Slide Title() => new(SlideKind.Title, context.Dossier.Review.Title.In(context.Culture))
    {
        Lines =
        [
            .. new[] { context.Body, context.Dossier.Pilot.Name.In(context.Culture) }.Where(text => text.Length > 0).Select(text => new SlideLine(ShortText.Of(text, ShortText.Line))),
            new SlideLine(context.Say("foot", ("date", Formats.Date(context.AsOf)))) { IsQuiet = true },
        ],
        Notes = context.Dossier.IsSample ? [new SlideNote(context.Text("sample"), context.Text("open.sample"))] : [],
    };

    private Slide Asked()
    {
        var pilot = context.Dossier.Pilot;
        var units = Units();
        var question = context.Say("model.question", ("question", pilot.Question.In(context.Culture)));
        return new Slide(SlideKind.Statement, Say("asked"))
        {
            Lines =
            [
                .. pilot.Question.Vi.Length > 0 ? [new SlideLine(ShortText.Of(question, ShortText.Line))] : Array.Empty<SlideLine>(),
                new SlideLine(units.Length == 0 ? context.Text("units.none") : Say("asked.decide", ("units", units))),
            ],
            Notes =
            [
                .. question.Length > ShortText.Line ? [new SlideNote(Say("note.model"), question)] : Array.Empty<SlideNote>(),
                new SlideNote(
                    Say("note.model"),
                    context.Say("model.name", ("name", pilot.Name.In(context.Culture)), ("model", pilot.Model.In(context.Culture)), ("start", Formats.Date(pilot.Start)))),
            ],
        };
    }

    private string Units()
    {
        var names = context.Dossier.Enrolments.Select(enrolment => context.NameOf(enrolment.UnitId)).ToList();
        return context.TellsUnits ? string.Join(context.Text("and"), names) : context.Say("open.many", ("count", Formats.Count(names.Count, context.Culture)));
    }

    private Slide Compared()
    {
        var enrolments = context.Dossier.Enrolments;
        var told = context.TellsUnits && enrolments.Count > 0;
        return new Slide(SlideKind.Statement, Say("compared"))
        {
            Lines = [.. Way(), .. told ? [] : Span()],
            Table = told ? Table(enrolments) : null,
            Notes = [.. told ? enrolments.Select(enrolment => new SlideNote(Say("note.compared", ("unit", context.ShortNameOf(enrolment.UnitId))), _organisation.Comparisons(enrolment))) : [], .. Method()],
        };
    }

    private IEnumerable<SlideLine> Way()
    {
        if (context.Dossier.Enrolments.Count > 0)
        {
            yield return new SlideLine(context.Text(context.ComparedKey));
        }

        if (context.Dossier.Yardstick.Count == 0)
        {
            yield return new SlideLine(context.Text("yardstick.none"));
            yield break;
        }

        yield return new SlideLine(LeadershipSection.YardstickFixed(context));
    }

    private IEnumerable<SlideLine> Span()
    {
        var review = context.Dossier.Review;
        yield return new SlideLine(Say("compared.span", ("from", Formats.PeriodName(review.BeforeFrom, context.Culture)), ("to", Formats.PeriodName(review.AfterTo, context.Culture))));
    }

    private Table Table(IReadOnlyList<Enrolment> enrolments) => new()
    {
        Key = "compared",
        Columns =
        [
            context.Column("unit", 26), new Column(Say("col.date"), 14, Align.Centre), context.Column("before", 23, Align.Centre), context.Column("after", 22, Align.Centre),
            new Column(Say("col.compared"), 14, Align.Centre),
        ],
        Rows = [.. enrolments.Select(Line)],
    };

    private Row Line(Enrolment enrolment)
    {
        var findings = context.FindingsOf(enrolment);
        var shown = findings.FirstOrDefault(finding => finding.Indicator.PeriodKind == PeriodKind.Month) ?? findings.FirstOrDefault();
        return new Row(
        [
            new Cell(context.NameOf(enrolment.UnitId)), new Cell(Formats.Date(context.Dossier.EventOf(enrolment).EffectiveDate)),
            .. new[] { Side.Before, Side.After }.Select(side => new Cell(shown is null ? string.Empty : _windows.Stretch(shown, side))),
            new Cell(context.Whole(enrolment.ComparisonUnits.Count)) { Number = enrolment.ComparisonUnits.Count },
        ]);
    }

    private IEnumerable<SlideNote> Method() =>
        new[] { "method.what", "method.when", "method.interval" }.Select(key => new SlideNote(context.Text(key + ".title"), context.Text(key)));

    private string Say(string key, params (string Slot, string Text)[] slots) => SlideText.Say(context.Culture, key, slots);
}
