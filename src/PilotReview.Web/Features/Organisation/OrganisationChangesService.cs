using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Organisation;

/// <summary>Enters and changes figure tables. Nothing that a table states is ever recomputed here.</summary>
public sealed class OrganisationChangesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Fields of which a refusal of a stale form tells at most.</summary>
    private const int MostDifferences = 12;

    public async Task<Saving> AddAsync(Writer writer, FigureDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.WriteFigureTables))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var choices = await FigureChoices.LoadAsync(db, writer.Actor, token);
        var form = new FormReader();
        var table = new FigureReader(draft, choices, form).Read();
        if (await FindAsync(db, table.Code, token) is { } stored)
        {
            // the same form sent twice
            if (form.IsClean && choices.Committees.Any(unit => unit.Id == stored.UnitId) && DraftOf(stored, choices).Says(DraftOf(table, choices)))
            {
                return Saving.Done;
            }

            form.Add(FigureDraft.CodeField, OrganisationText.ProblemTaken.With(stored.Code));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        db.FigureTables.Add(table);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Changes a table, unless somebody else did meanwhile: then what differs is told, and what was typed stays in the form.</summary>
    public async Task<Saving> ChangeAsync(Writer writer, string code, FigureDraft draft, CancellationToken token)
    {
        await using var step = await FigureStep.OpenAsync(writer, databases, time, code, token);
        if (step.Refusal is { } refusal)
        {
            return Saving.Refused(refusal);
        }

        var form = new FormReader();
        var typed = new FigureReader(draft with { Code = code }, step.Choices, form).Read();
        var (now, then) = (DraftOf(step.Table, step.Choices), DraftOf(typed, step.Choices));
        if (form.IsClean && now.Says(then))
        {
            return Saving.Done;
        }

        if (step.Table.Version != draft.Version)
        {
            return Saving.Wrong([new FieldProblem(string.Empty, await step.MeanwhileAsync(time, token)), .. Differences(now, then), new FieldProblem(string.Empty, FormsText.StaleNext)]);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        FigureTableChange.Apply(step.Table, typed);
        return await step.SaveAsync(token);
    }

    /// <summary>Says why figures that do not agree are left as they are.</summary>
    public async Task<Saving> ExplainAsync(Writer writer, string code, ExplanationDraft draft, CancellationToken token)
    {
        await using var step = await FigureStep.OpenAsync(writer, databases, time, code, token);
        if (step.Refusal is { } refusal)
        {
            return Saving.Refused(refusal);
        }

        var form = new FormReader();
        var note = form.Passage(ExplanationDraft.NoteField, OrganisationText.Explanation, draft.Note, FigureExplanation.LongestNote);
        form.AskAboutPersons(draft.NamesNobody, (ExplanationDraft.NoteField, note));
        if (FigureCheck.Of(step.Table).FirstOrDefault(one => one.Key == draft.Key) is not { IsProblem: true } finding)
        {
            return Saving.Wrong(string.Empty, OrganisationText.ProblemSettled);
        }

        if (finding.Basis != draft.Basis)
        {
            return Saving.Wrong(string.Empty, OrganisationText.ProblemOtherFigures.With(OrganisationWording.Sentence(finding, CultureInfo.CurrentUICulture)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        if (finding.Explanation?.Note == note)
        {
            return Saving.Done;
        }

        if (step.Table.Explanations.Find(told => told.Key == finding.Key) is { } known)
        {
            (known.Basis, known.Note, known.At, known.AccountId) = (finding.Basis, note, time.GetUtcNow(), writer.Actor.AccountId);
        }
        else
        {
            step.Table.Explanations.Add(
                new FigureExplanation { Key = finding.Key, Basis = finding.Basis, Note = note, At = time.GetUtcNow(), AccountId = writer.Actor.AccountId });
        }

        return await step.SaveAsync(token, isTable: false);
    }

    /// <summary>Takes an explanation back; what it was about is open again.</summary>
    public async Task<Saving> WithdrawAsync(Writer writer, string code, string key, CancellationToken token)
    {
        await using var step = await FigureStep.OpenAsync(writer, databases, time, code, token);
        if (step.Refusal is { } refusal)
        {
            return Saving.Refused(refusal);
        }

        step.Table.Explanations.RemoveAll(told => told.Key == key);
        return await step.SaveAsync(token, isTable: false);
    }

    /// <summary>Adds a line for what is missing.</summary>
    /// <param name="version">Version of the table that the button was drawn with.</param>
    public async Task<Saving> AddOtherAsync(Writer writer, string code, string key, int version, CancellationToken token)
    {
        await using var step = await FigureStep.OpenAsync(writer, databases, time, code, token);
        if (step.Refusal is { } refusal)
        {
            return Saving.Refused(refusal);
        }

        var finding = FigureCheck.Of(step.Table).FirstOrDefault(one => one.Key == key);
        if (finding is { Kind: FigureFindingKind.PartsAgree })
        {
            // pressed twice
            return Saving.Done;
        }

        if (finding is not { TakesOther: true })
        {
            return Saving.Wrong(string.Empty, OrganisationText.ProblemSettled);
        }

        if (step.Table.Version != version)
        {
            return Saving.Wrong(string.Empty, await step.MeanwhileAsync(time, token));
        }

        if (step.Table.Lines.Count >= FigureTable.MostLines)
        {
            return Saving.Wrong(string.Empty, OrganisationText.ProblemFull.With(FigureTable.MostLines));
        }

        FigureMend.AddOther(step.Table, finding, OrganisationWording.Other(finding));
        return await step.SaveAsync(token);
    }

    internal static Task<FigureTable?> FindAsync(AppDb db, string code, CancellationToken token) =>
        db.FigureTables.AsSplitQuery().FirstOrDefaultAsync(table => table.Code == code, token);

    private static FigureDraft DraftOf(FigureTable table, FigureChoices choices) => FigureDraft.Of(
        table, choices.Committees.FirstOrDefault(unit => unit.Id == table.UnitId)?.Code ?? string.Empty, choices.Categories.ToDictionary(category => category.Id, category => category.Code));

    private static IEnumerable<FieldProblem> Differences(FigureDraft now, FigureDraft typed)
    {
        var lines = typed.Lines.ToDictionary(line => line.Key);
        return now.Fields.Zip(typed.Fields, (stored, own) => (stored.Label, stored.Text, Own: own.Text))
            .Concat(now.Lines.SelectMany(line => line.Fields.Zip(
                lines.GetValueOrDefault(line.Key)?.Fields ?? line.Fields, (stored, own) => (Label: OrganisationText.LineOfRow.With(line.Row + 1, stored.Label), stored.Text, Own: own.Text))))
            .Where(field => field.Text != field.Own).Take(MostDifferences)
            .Select(field => new FieldProblem(string.Empty, OrganisationText.StaleField.With(field.Label, Shown(field.Text), Shown(field.Own))));
    }

    private static string Shown(string text) => text.Length == 0 ? FormsText.Nothing : Core.Import.ImportValue.Quote(text);
}
