using PilotReview.Core;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Wording;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Section I: the place and its organisation, the model under trial and why its units were chosen, what helped and what was in the way.</summary>
internal sealed class SituationSection(ReviewContext context)
{
    private readonly NarrativeText _told = new(context);

    public IReadOnlyList<Block> Blocks() => context.Outline.Section(
        context.Text("h.situation"),
        (context.Text("h.general"), [.. _told.Prose(NarrativeSection.General), .. Model().Select(text => new Paragraph(text)), .. Units()]),
        (context.Text("h.favourable"), _told.Prose(NarrativeSection.Favourable)),
        (context.Text("h.difficult"), _told.Prose(NarrativeSection.Difficult)));

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
        return enrolments.Count == 0
            ? [new Paragraph(context.Text("units.none"))]
            : context.TellsUnits ? enrolments.Select(Before) : [new Paragraph(context.Say("units.many", ("count", Formats.Count(enrolments.Count, context.Culture))))];
    }

    /// <summary>Size before the restructuring, and why the unit was chosen.</summary>
    private Paragraph Before(Enrolment enrolment)
    {
        var unit = context.Dossier.Tree[enrolment.UnitId];
        var chosen = context.Say(
            ReasonKey(enrolment), ("unit", context.NameOf(unit.Id)), ("date", Formats.Date(enrolment.RecordedOn)),
            ("reason", Words.Of(enrolment.ChoiceReason, context.Culture).ToLower(context.Culture)), ("note", context.InSentence(enrolment.Note.In(context.Culture).TrimEnd('.'))));
        var size = context.Figures.Find(OtherFigures.MembersBeforeOf(unit));
        return new Paragraph(size is null
            ? [new Run(chosen)]
            :
            [
                new Run(context.Say("units.before", ("predecessors", new OrganisationTable(context).Predecessors(enrolment)), ("members", size.Value)) + "\u00A0"), new Run(size.Printed, RunStyle.Code),
                new Run(". " + chosen),
            ]);
    }

    private static string ReasonKey(Enrolment enrolment) => enrolment switch
    {
        { Note.Vi.Length: 0 } => "units.reason",
        { ChoiceReason: ChoiceReason.Other } => "units.reason.other",
        _ => "units.reason.note",
    };
}
