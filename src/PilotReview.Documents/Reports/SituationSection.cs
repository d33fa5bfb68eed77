using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section I: the model under trial, the units with their restructuring and why they were chosen, the documents it rests on.</summary>
internal sealed class SituationSection(ReviewContext context)
{
    public IEnumerable<Block> Blocks() =>
    [
        new Heading(1, context.Text("h1")),
        new Heading(2, context.Text("h1.model")),
        .. Model().Select(text => new Paragraph(text)),
        new Heading(2, context.Text("h1.units")),
        .. Units(),
        new Heading(2, context.Text("h1.bases")),
        .. Bases().Select(text => new Paragraph(text)),
    ];

    private IEnumerable<string> Model()
    {
        var pilot = context.Dossier.Pilot;
        yield return context.Say(
            "model.name", ("name", pilot.Name.In(context.Culture)), ("model", pilot.Model.In(context.Culture)), ("start", Formats.Date(pilot.Start)));
        if (pilot.Question.Vi.Length > 0)
        {
            yield return context.Say("model.question", ("question", pilot.Question.In(context.Culture)));
        }
    }

    private IEnumerable<Block> Units()
    {
        var enrolments = context.Dossier.Enrolments;
        if (enrolments.Count == 0)
        {
            return [new Paragraph(context.Text("units.none"))];
        }

        return [.. enrolments.Select(enrolment => new Paragraph(string.Join(' ', Told(enrolment)))), Organisation(enrolments)];
    }

    private IEnumerable<string> Told(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        (string Slot, string Text)[] slots =
        [
            ("unit", context.NameOf(enrolment.UnitId)), ("kind", Words.Of(change.Kind, context.Culture).ToLower(context.Culture)),
            ("decision", Decision(change)), ("date", Formats.Date(change.EffectiveDate)),
        ];
        yield return context.Say(change.DecisionNumber.Length == 0 ? "units.event" : "units.event.decided", slots);
        if (change.Note.Vi.Length > 0)
        {
            yield return change.Note.In(context.Culture);
        }

        yield return context.Say(
            ReasonKey(enrolment), ("date", Formats.Date(enrolment.RecordedOn)),
            ("reason", Words.Of(enrolment.ChoiceReason, context.Culture).ToLower(context.Culture)), ("note", enrolment.Note.In(context.Culture)));
        yield return Comparisons(enrolment);
    }

    private static string ReasonKey(Enrolment enrolment) => enrolment switch
    {
        { Note.Vi.Length: 0 } => "units.reason",
        { ChoiceReason: ChoiceReason.Other } => "units.reason.other",
        _ => "units.reason.note",
    };

    private string Comparisons(Enrolment enrolment)
    {
        var names = enrolment.ComparisonUnits.Select(comparison => context.Dossier.Tree[comparison.UnitId])
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => unit.On(context.AsOf).ShortName.In(context.Culture))
            .ToList();
        return names.Count == 0
            ? context.Text("units.comparison.none")
            : context.Say("units.comparison", ("count", Formats.Count(names.Count, context.Culture)), ("names", string.Join("; ", names)));
    }

    private TableBlock Organisation(IReadOnlyList<Enrolment> enrolments) => context.Table(
        "organisation", context.Text("units.table"),
        [context.Column("before_order", 28), context.Column("after_order", 34), context.Column("decision", 26)],
        [.. enrolments.Select(enrolment => new Row([new Cell(Before(enrolment)), new Cell(After(enrolment)), new Cell(InForce(enrolment))]))]);

    private string Before(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var day = change.EffectiveDate.AddDays(-1);
        return string.Join("; ", change.PredecessorIds.Select(id => Sized(context.Dossier.Tree[id], day)));
    }

    private string After(Enrolment enrolment)
    {
        var day = context.Dossier.EventOf(enrolment).EffectiveDate;
        var unit = context.Dossier.Tree[enrolment.UnitId];
        var below = context.Dossier.Tree.ReportersOn(unit.Id, day).Count(reporter => reporter.Id != unit.Id);
        return below == 0 ? Sized(unit, day) : $"{Sized(unit, day)}, {context.Say("units.branches", ("count", Formats.Count(below, context.Culture)))}";
    }

    private string Sized(Unit unit, DateOnly day) => $"{context.NameOf(unit, day)}: {Members(unit.On(day).Members)}";

    private string Members(int? count) =>
        count is { } members ? context.Say("units.members", ("count", context.Whole(members))) : context.Text("units.members.unknown");

    private string InForce(Enrolment enrolment)
    {
        var change = context.Dossier.EventOf(enrolment);
        var date = Formats.Date(change.EffectiveDate);
        return change.DecisionNumber.Length == 0 ? date : $"{date}\n{Decision(change)}";
    }

    private string Decision(UnitEvent change) => change.DecisionDate is { } date
        ? Phrases.Fill("c.decision.dated", context.Culture, ("number", change.DecisionNumber), ("date", Formats.Date(date)))
        : Phrases.Fill("c.decision", context.Culture, ("number", change.DecisionNumber));

    private IEnumerable<string> Bases()
    {
        var bases = context.Dossier.Pilot.LegalBases;
        return bases.Count == 0 ? [context.Text("bases.none")] : bases.OrderBy(basis => basis.Date).Select(Basis);
    }

    private string Basis(LegalBasis basis)
    {
        var item = context.Say(
            basis.Date is null ? "bases.item" : "bases.item.dated", ("number", basis.Number), ("date", basis.Date is { } date ? Formats.Date(date) : string.Empty),
            ("title", basis.Title.In(context.Culture)));
        return basis switch
        {
            // an end that lay ahead on the day of the data was not known then
            { InForceFrom: { } from, InForceTo: { } to } when to <= context.Dossier.Review.AsOf => $"{item} {context.Say("bases.force", ("from", Formats.Date(from)), ("to", Formats.Date(to)))}",
            { InForceFrom: { } from } => $"{item} {context.Say("bases.force.open", ("from", Formats.Date(from)))}",
            _ => item,
        };
    }
}
