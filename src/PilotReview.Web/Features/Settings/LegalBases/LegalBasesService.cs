using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Import;
using PilotReview.Core.Pilots;
using PilotReview.Data;
using PilotReview.Data.Queries;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings.LegalBases;

/// <summary>Reads and changes the documents that pilots rest on. None is ever removed: one that no longer holds is given its last day.</summary>
public sealed class LegalBasesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>All documents, oldest first; empty for whom settings are not.</summary>
    public async Task<IReadOnlyList<BasisView>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeSettings))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var bases = await db.LegalBases.AsNoTracking().ToListAsync(token);
        var pilots = await PilotsQuery.LoadAsync(db, token);
        var authors = await RowAuthor.ReadAsync(db, nameof(LegalBasis), [.. bases.Select(basis => basis.Id)], time, token);
        return
        [
            .. bases.OrderBy(basis => basis.Date ?? basis.InForceFrom ?? DateOnly.MinValue).ThenBy(basis => basis.Number, StringComparer.Ordinal)
                .Select(basis => new BasisView(
                    basis, [.. pilots.Where(pilot => pilot.LegalBases.Exists(used => used.Id == basis.Id))], authors.GetValueOrDefault(basis.Id))),
        ];
    }

    public async Task<Saving> AddAsync(Writer writer, BasisDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageSettings))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var basis = draft.Read(form);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await OfNumberAsync(db, basis.Number, token) is { } stored)
        {
            // the same form sent twice
            if (BasisDraft.Of(stored) == BasisDraft.Of(basis))
            {
                return Saving.Done;
            }

            form.Add(BasisDraft.NumberField, SettingsText.BasisTaken.With(stored.Number, ImportValue.Quote(stored.Title.Vi)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        db.LegalBases.Add(basis);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Corrects a document, unless it is no longer what the form was drawn with: then both are told, and what was typed stays in the form.</summary>
    public async Task<Saving> CorrectAsync(Writer writer, int id, BasisDraft draft, BasisDraft was, CancellationToken token)
    {
        if (!writer.May(Permission.ManageSettings))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var basis = draft.Read(form);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.LegalBases.FirstOrDefaultAsync(stored => stored.Id == id, token) is not { } known)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (BasisDraft.Of(known) is var now && now != was && now != BasisDraft.Of(basis))
        {
            return Saving.Wrong([.. Differences(was, now, draft)]);
        }

        if (await OfNumberAsync(db, basis.Number, token) is { } other && other.Id != id)
        {
            form.Add(BasisDraft.NumberField, SettingsText.BasisTaken.With(other.Number, ImportValue.Quote(other.Title.Vi)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        (known.Number, known.Title, known.Date, known.InForceFrom, known.InForceTo) = (basis.Number, basis.Title, basis.Date, basis.InForceFrom, basis.InForceTo);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Gives a document its last day: the one before the day from which it no longer holds.</summary>
    public async Task<Saving> EndAsync(Writer writer, int id, string from, CancellationToken token)
    {
        if (!writer.May(Permission.ManageSettings))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var day = form.Day(BasisDraft.ToField, SettingsText.BasisEndLabel, from);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.LegalBases.FirstOrDefaultAsync(stored => stored.Id == id, token) is not { } known)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (day?.AddDays(-1) < (known.InForceFrom ?? known.Date))
        {
            form.InOrder(
                (SettingsText.BasisFrom, (known.InForceFrom ?? known.Date)?.AddDays(1)), (BasisDraft.ToField, SettingsText.BasisEndLabel, day));
        }

        if (day is not { } first || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        known.InForceTo = first.AddDays(-1);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private static async Task<LegalBasis?> OfNumberAsync(AppDb db, string number, CancellationToken token) =>
        (await db.LegalBases.ToListAsync(token)).Find(basis => string.Equals(basis.Number, number, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<FieldProblem> Differences(BasisDraft was, BasisDraft now, BasisDraft typed) =>
        was.Fields.Zip(now.Fields, typed.Fields).Where(field => field.First.Text != field.Second.Text)
            .Select(field => new FieldProblem(
                string.Empty,
                FormsText.Stale.With(field.First.Label, Shown(field.First.Text), Shown(field.Second.Text), Shown(field.Third.Text))))
            .Append(new FieldProblem(string.Empty, FormsText.StaleNext));

    private static string Shown(string text) => text.Length == 0 ? FormsText.Nothing : ImportValue.Quote(text);
}
