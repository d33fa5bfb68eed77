using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Edit;

/// <summary>Sets units up and changes what is said of them from a day on, without a decision: the first setting up, corrections, counts of members.</summary>
public sealed class UnitChangesService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>What stands in addresses where the code of a unit may stand; no unit can have it as its code.</summary>
    private static readonly string[] Reserved = ["new", "events"];

    /// <summary>Sets up a unit that was there before anything was recorded.</summary>
    public async Task<Saving> AddAsync(Writer writer, UnitDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageUnits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var register = await UnitRegisterQuery.LoadAsync(db, writer.Actor, token);
        var form = new FormReader();
        var code = CodeOf(form, UnitDraft.CodeField, draft.Code);
        var day = form.Day(UnitDraft.FromField, UnitsText.FirstDay, draft.From);
        var facts = day is { } from ? draft.Read(form, register, from) : null;
        if (facts is null || day is not { } first)
        {
            return Saving.Wrong(form.Problems);
        }

        if (register.Tree.Units.FirstOrDefault(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            // the same form sent twice
            return known.Code == code && known.ValidFrom == first && UnitFacts.Of(known.Versions[0]) == facts
                ? Saving.Done
                : Saving.Wrong(UnitDraft.CodeField, UnitsText.ProblemCodeTaken.With(known.Code, UnitLines.LineOf(known, known.ValidFrom)));
        }

        var unit = new Unit { Code = code, ValidFrom = first };
        unit.Add(facts.From(first));
        var change = new UnitChange(register.Sheet, new UnitTree([.. register.Tree.Units, unit]), unit, first);
        await CheckAsync(db, form, change, draft.IsSure, token);
        return await SaveAsync(db, transaction, form, () => db.Units.Add(unit), token);
    }

    /// <summary>Says from a day on what the unit is called, what it is and where it stands. A day on which something was said already corrects that.</summary>
    public async Task<Saving> ChangeAsync(Writer writer, string code, UnitDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var day = form.Day(UnitDraft.FromField, UnitsText.SaidFrom, draft.From);
        return await PutAsync(writer, code, form, (day, draft.IsSure), (register, present) => draft.Read(form, register, day.GetValueOrDefault(), present), token);
    }

    /// <summary>Says how many members the unit has on a day.</summary>
    public async Task<Saving> CountAsync(Writer writer, string code, UnitDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var day = form.Day(UnitDraft.FromField, UnitsText.CountedOn, draft.From);
        var members = draft.Members.Read(form);
        if (form.IsClean && members.Total is null)
        {
            form.Add(MemberDraft.OfficialField, FormsText.ProblemRequired.With(UnitsText.Official));
        }

        return await PutAsync(writer, code, form, (day, draft.IsSure), (_, present) => UnitFacts.Of(present) with { Members = members }, token);
    }

    /// <summary>Takes back what was said by mistake on a day. The first day of a unit and the days of decisions stay.</summary>
    public async Task<Saving> WithdrawAsync(Writer writer, string code, UnitDraft draft, CancellationToken token)
    {
        var form = new FormReader();
        var day = form.Day(UnitDraft.FromField, UnitsText.SaidFrom, draft.From);
        return await WriteAsync(writer, code, form, (day, draft.IsSure), (register, unit) =>
        {
            if (unit.Versions[0].From == day || unit.On(day.GetValueOrDefault()).From != day)
            {
                // also the same form sent twice
                return unit.Versions[0].From == day ? Refuse(form, UnitsText.ProblemFirstVersion) : null;
            }

            if (register.Sheet.EventsOf(unit.Id).FirstOrDefault(change => change.EffectiveDate == day) is { } decided)
            {
                return Refuse(form, UnitsText.ProblemVersionOfEvent.With(decided.DecisionNumber.Length > 0 ? decided.DecisionNumber : decided.Code));
            }

            UnitHistory.Withdraw(unit, day.GetValueOrDefault());
            return true;
        }, token);
    }

    /// <summary>A code that can stand in an address.</summary>
    public static string CodeOf(FormReader form, string field, string typed)
    {
        var code = form.Text(field, UnitsText.Code, typed, UnitCode.MaxLength);
        if (code.Length is > 0 and <= UnitCode.MaxLength && (!UnitCode.IsValid(code) || Reserved.Contains(code, StringComparer.OrdinalIgnoreCase)))
        {
            form.Add(field, UnitsText.ProblemCode);
        }

        return code;
    }

    private static bool? Refuse(FormReader form, string text)
    {
        form.Add(string.Empty, text);
        return false;
    }

    private Task<Saving> PutAsync(
        Writer writer, string code, FormReader form, (DateOnly? Day, bool IsSure) when, Func<UnitRegister, UnitVersion, UnitFacts?> read, CancellationToken token) =>
        WriteAsync(writer, code, form, when, (register, unit) =>
        {
            var day = when.Day.GetValueOrDefault();
            if (read(register, unit.On(day)) is not { } facts)
            {
                return false;
            }

            if (unit.On(day).From == day && UnitFacts.Of(unit.On(day)) == facts)
            {
                return null;
            }

            UnitHistory.Put(unit, day, facts);
            return true;
        }, token);

    /// <param name="writer">Who writes.</param>
    /// <param name="code">The unit.</param>
    /// <param name="form">What was read so far.</param>
    /// <param name="when">The day, and whether the past is meant.</param>
    /// <param name="write">Writes into the unit: true when it did, false when something is wrong, null when it is so already.</param>
    /// <param name="token">Ends the writing.</param>
    private async Task<Saving> WriteAsync(
        Writer writer, string code, FormReader form, (DateOnly? Day, bool IsSure) when, Func<UnitRegister, Unit, bool?> write, CancellationToken token)
    {
        if (!writer.May(Permission.ManageUnits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var register = await UnitRegisterQuery.LoadAsync(db, writer.Actor, token);
        if (register.Tree.Find(code) is not { } known || !register.Scope.Sees(known.Id))
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (when.Day is { } asked && !known.ExistsOn(asked))
        {
            form.Add(UnitDraft.FromField, UnitsText.ProblemOutsideLife.With(Formats.Date(known.ValidFrom), known.ValidTo is { } last ? Formats.Date(last) : UnitsText.OpenEnd));
        }

        if (when.Day is not { } day || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        var units = await db.Units.ToListAsync(token);
        var unit = units.First(one => one.Id == known.Id);
        if (write(register, unit) is not { } isWritten)
        {
            return Saving.Done;
        }

        if (isWritten)
        {
            await CheckAsync(db, form, new UnitChange(register.Sheet, new UnitTree(units), unit, day), when.IsSure, token);
        }

        return await SaveAsync(db, transaction, form, () => { }, token);
    }

    private static async Task CheckAsync(AppDb db, FormReader form, UnitChange change, bool isSure, CancellationToken token)
    {
        UnitFaults.AddTo(form, change);
        var above = change.NewParent is { } parent ? [parent] : Array.Empty<int>();
        if (form.IsClean)
        {
            await SilencedBranches.AddAsync(db, form, (change.Before.Tree, change.After), (above, change.Day, UnitDraft.ParentField), token);
        }

        if (form.IsClean && !isSure)
        {
            await PastNotice.AddAsync(db, form, (change.Before, change.After), ([.. above, change.Unit.Id], change.Day, UnitDraft.FromField), token);
        }
    }

    private static async Task<Saving> SaveAsync(
        AppDb db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, FormReader form, Action add, CancellationToken token)
    {
        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        add();
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }
}
