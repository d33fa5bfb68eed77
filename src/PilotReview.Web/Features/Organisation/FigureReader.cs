using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Core.Organisation;
using PilotReview.Core.Units;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Reads a table from its form; what is wrong is noted at its field.</summary>
public sealed class FigureReader(FigureDraft draft, FigureChoices choices, FormReader form)
{
    /// <summary>What stands in the address of a new table, and so is no code.</summary>
    private const string NewWord = "new";

    /// <summary>The table as typed; to be used only when the form is clean.</summary>
    public FigureTable Read()
    {
        var code = draft.Code.Trim();
        if (!UnitCode.IsValid(code) || string.Equals(code, NewWord, StringComparison.OrdinalIgnoreCase))
        {
            form.Add(FigureDraft.CodeField, OrganisationText.ProblemCode.With(ImportValue.Quote(code), UnitCode.MaxLength));
        }

        var unit = choices.Committee(draft.Unit);
        if (unit is null)
        {
            form.Add(FigureDraft.UnitField, OrganisationText.ProblemChoice.With(OrganisationText.Committee));
        }

        if (!SnakeCase.TryParse<FigureSubject>(draft.Subject, out var subject))
        {
            form.Add(FigureDraft.SubjectField, OrganisationText.ProblemChoice.With(OrganisationText.Subject));
        }

        var (from, to) = Years();
        var table = new FigureTable
        {
            Code = code,
            UnitId = unit?.Id ?? 0,
            Subject = subject,
            FromYear = from,
            ToYear = to,
            Title = Local(FigureDraft.TitleViField, OrganisationText.TitleVi, draft.TitleVi, draft.TitleEn, FigureTable.LongestTitle),
            DocumentNumber = form.Text(FigureDraft.DocumentField, OrganisationText.Document, draft.Document, FigureTable.LongestDocument, isRequired: false),
            DocumentDate = form.Day(FigureDraft.DocumentDateField, OrganisationText.DocumentDate, draft.DocumentDate, isRequired: false),
            AsOf = form.Day(FigureDraft.AsOfField, OrganisationText.AsOf, draft.AsOf, isRequired: false),
            Note = new LocalText(
                form.Passage(FigureDraft.NoteViField, OrganisationText.Note, draft.NoteVi, FigureTable.LongestNote, isRequired: false),
                form.Passage(FigureDraft.NoteEnField, OrganisationText.NoteEn, draft.NoteEn, FigureTable.LongestNote, isRequired: false)),
            Lines = new LineReader(draft.Lines, choices, form).Read(),
        };
        form.AskAboutPersons(draft.NamesNobody, [(FigureDraft.TitleViField, draft.TitleVi), (FigureDraft.NoteViField, draft.NoteVi), (FigureDraft.NoteEnField, draft.NoteEn),
            .. draft.Lines.Select(line => (LineDraft.Name(line.Row, LineDraft.LabelViPart), line.LabelVi))]);
        return table;
    }

    private LocalText Local(string field, string label, string vi, string en, int most) => new(
        form.Text(field, label, vi, most), form.Text(FigureDraft.TitleEnField, OrganisationText.TitleEn, en, most, isRequired: false));

    private (int From, int To) Years()
    {
        var from = Year(FigureDraft.FromField, OrganisationText.FromYear, draft.FromYear);
        var to = string.IsNullOrWhiteSpace(draft.ToYear) ? from : Year(FigureDraft.ToField, OrganisationText.ToYear, draft.ToYear);
        if (from is { } first && to is { } last && (last < first || last > first + FigureTable.MostYears))
        {
            form.Add(FigureDraft.ToField, OrganisationText.ProblemYears.With(last, first, FigureTable.MostYears));
        }

        return (from ?? 0, to ?? 0);
    }

    private int? Year(string field, string label, string text)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.FirstYear and <= Period.LastYear)
        {
            return year;
        }

        form.Add(field, OrganisationText.ProblemYear.With(label, ImportValue.Quote(text.Trim())));
        return null;
    }
}
