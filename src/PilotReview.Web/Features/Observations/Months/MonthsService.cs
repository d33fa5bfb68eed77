using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Data.Entry;
using PilotReview.Data.Queries;
using PilotReview.Web.Features.Observations.Entry;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Observations.Months;

/// <summary>The steps of a data month: the ward sends it, the appraiser approves it or sends named cells back.</summary>
public sealed class MonthsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    public const string SureField = "sure";
    public const string NoteField = "note";
    public const string ReasonField = "reason";
    public const string CellsField = "cells";

    /// <summary>The sent cells that a form of approval was drawn with, each with the number of its content.</summary>
    public const string SeenField = "seen";

    public const int LongestReason = 500;

    /// <summary>Sends all drafts of the month. Cells that are missing are sent missing, when the sender says so.</summary>
    public async Task<Saving> SubmitAsync(Writer writer, EntryQuery asked, bool isSure, string note, CancellationToken token)
    {
        if (!writer.May(Permission.EnterData))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var remark = form.Text(NoteField, ObservationsText.SubmitNote, note, LongestReason, isRequired: false);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await SheetAsync(db, writer.Actor, asked, token) is not { } sheet)
        {
            return Missing(asked);
        }

        if (sheet.Month.End >= Today)
        {
            return Saving.Wrong(string.Empty, ObservationsText.NotEnded.With(Formats.Date(sheet.Month.End.AddDays(1))));
        }

        var hindrance = MonthRules.HindranceOf(sheet);
        Judge(hindrance, isSure, form);
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        var cells = sheet.Cells.Where(cell => cell.State == ObservationState.Draft).Select(cell => cell.Key).ToList();
        var step = await MonthStore.TakeAsync(db, (sheet.Unit.Id, sheet.Month), MonthStepKind.Submitted, cells, hindrance.Missing, EntryOf(writer, remark), token);
        await transaction.CommitAsync(token);
        return step is null ? Saving.Wrong(string.Empty, ObservationsText.NothingToSend) : Saving.Done;
    }

    /// <summary>Sends the named cells back with a reason; only they can be typed into again.</summary>
    public async Task<Saving> ReturnAsync(Writer writer, EntryQuery asked, string cells, string reason, CancellationToken token)
    {
        if (!writer.May(Permission.ApproveData))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var because = form.Text(ReasonField, ObservationsText.ReturnReason, reason, LongestReason);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await SheetAsync(db, writer.Actor, asked, token) is not { } sheet)
        {
            return Missing(asked);
        }

        var keys = cells.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => CellNames.Read(name, sheet.Tree)).OfType<EntryKey>()
            .Where(key => sheet.Find(key) is { State: ObservationState.Submitted or ObservationState.Approved }).Distinct().ToList();
        if (keys.Count == 0)
        {
            form.Add(CellsField, ObservationsText.NoCellChosen);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await MonthStore.TakeAsync(db, (sheet.Unit.Id, sheet.Month), MonthStepKind.Returned, keys, 0, EntryOf(writer, because), token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Approves the sent cells that the page showed, but those that this account typed or sent itself, and those that changed since.</summary>
    /// <returns>What came of it, and how many cells that this account may approve still wait.</returns>
    public async Task<(Saving Saving, int Left)> ApproveAsync(Writer writer, EntryQuery asked, string seen, CancellationToken token)
    {
        if (!writer.May(Permission.ApproveData))
        {
            return (Saving.Refused(Reason.RoleMissing), 0);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await SheetAsync(db, writer.Actor, asked, token) is not { } sheet)
        {
            return (Missing(asked), 0);
        }

        var shown = SeenCells.Read(seen, sheet.Tree);
        var waiting = sheet.Cells.Where(cell => cell.Stored is { State: ObservationState.Submitted }).ToLookup(cell => shown.Contains((cell.Key, cell.Version)));
        var left = waiting[false].Count(cell => cell.Stored is { } stored && MonthRules.MayApprove(stored, writer.Actor.AccountId));
        var step = await MonthStore.TakeAsync(
            db, (sheet.Unit.Id, sheet.Month), MonthStepKind.Approved, [.. waiting[true].Select(cell => cell.Key)], 0, EntryOf(writer, string.Empty), token);
        await transaction.CommitAsync(token);
        return (step is null ? Saving.Wrong(string.Empty, NothingApproved(waiting[true].Any(), left)) : Saving.Done, left);
    }

    private static string NothingApproved(bool hasShown, int left) => (hasShown, left) switch
    {
        (true, _) => ObservationsText.OnlyOwn,
        (_, > 0) => ObservationsText.ChangedMeanwhile.With(left),
        _ => ObservationsText.NothingToApprove,
    };

    private static void Judge(MonthHindrance hindrance, bool isSure, FormReader form)
    {
        if (hindrance.Drafts == 0 && !hindrance.Blocks)
        {
            form.Add(string.Empty, ObservationsText.NothingToSend);
        }

        if (hindrance.Findings.Count > 0)
        {
            form.Add(string.Empty, ObservationsText.HinderedFindings.With(hindrance.Findings.Select(finding => finding.Key).Distinct().Count()));
        }

        if (hindrance.Returned.Count > 0)
        {
            form.Add(string.Empty, ObservationsText.HinderedReturned.With(hindrance.Returned.Count));
        }

        if (form.IsClean && hindrance.Missing > 0 && !isSure)
        {
            form.Add(SureField, ObservationsText.HinderedMissing.With(hindrance.Missing));
        }
    }

    /// <summary>A form that names no month was not drawn by the page as it is now.</summary>
    private static Saving Missing(EntryQuery asked) =>
        asked.Month is null || asked.Unit is null ? Saving.Wrong(string.Empty, ObservationsText.FormWithoutMonth) : Saving.Refused(Reason.NotFound);

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static async Task<EntrySheet?> SheetAsync(AppDb db, Actor actor, EntryQuery asked, CancellationToken token)
    {
        var tree = await UnitTreeQuery.LoadAsync(db, token);
        return asked.Month is { } month && tree.Find(asked.Unit ?? string.Empty) is { } unit && new UnitScope(tree, actor).SeesOn(unit.Id, month.End)
            ? await EntrySheetQuery.MonthAsync(db, tree, unit.Id, month, token)
            : null;
    }

    private ObservationEntry EntryOf(Writer writer, string comment) => new() { At = time.GetUtcNow(), AccountId = writer.Actor.AccountId, Comment = comment };
}
