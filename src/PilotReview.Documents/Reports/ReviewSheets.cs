using PilotReview.Core;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>The sheets of the workbook: the verdicts, the summary, one for each enrolled unit, the figures as entered, the indicators, the method.</summary>
internal sealed class ReviewSheets(ReviewContext context)
{
    public IReadOnlyList<Sheet> All()
    {
        var names = new SheetNames();
        var verdicts = names.Take(SheetWords.Book.Get("sheet.verdicts", context.Culture));
        var summary = names.Take(context.Text("sheet.summary"));
        var units = context.Dossier.Enrolments
            .Select(enrolment => new UnitSheet(context, enrolment, names.Take(context.Dossier.Tree[enrolment.UnitId].Code)))
            .ToList();
        return
        [
            new VerdictSheet(context).Build(verdicts, Notes()),
            new SummarySheet(context, units).Build(summary, Notes()),
            .. units.Select(unit => unit.Build(Notes())),
            new ObservationSheet(context).Build(names.Take(context.Text("sheet.observations")), Notes()),
            new DefinitionSheet(context).Build(names.Take(SheetWords.Book.Get("sheet.definitions", context.Culture)), Notes()),
            new MethodSheet(context).Build(names.Take(context.Text("sheet.method")), Notes()),
        ];
    }

    /// <summary>The lines under the title of every sheet.</summary>
    private List<string> Notes()
    {
        List<string> notes =
        [
            context.Say(
                "sheet.note.review", ("title", context.Dossier.Review.Title.In(context.Culture)), ("date", Formats.Date(context.AsOf))),
            context.Text("sheet.note.formula"),
        ];
        if (context.Dossier.IsSample)
        {
            notes.Add(context.SampleMark);
        }

        return notes;
    }
}
