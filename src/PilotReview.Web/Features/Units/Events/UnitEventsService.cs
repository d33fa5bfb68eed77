using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Localization;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Units.Events;

/// <summary>Reads and records the decisions that change units.</summary>
public sealed class UnitEventsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>One decision; null when there is none, or it concerns no unit that the actor sees.</summary>
    public async Task<EventSheet?> FindAsync(Actor actor, string code, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var register = await UnitRegisterQuery.LoadAsync(db, actor, token);
        if (register.Events.FirstOrDefault(known => known.Code == code) is not { } change)
        {
            return null;
        }

        var authors = await RowAuthor.ReadAsync(db, nameof(UnitEvent), [change.Id], time, token);
        return new EventSheet(register, change, authors.GetValueOrDefault(change.Id));
    }

    /// <summary>What is wrong with a decision, and how the organisation would be. Nothing is changed.</summary>
    public async Task<EventReading> ReadAsync(Actor actor, EventDraft draft, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await EventReadings.ReadAsync(db, actor, draft, token);
    }

    /// <summary>Records a decision: the event, the units it founds, the ends and versions of the others, all or nothing.</summary>
    /// <returns>What came of it, and the code of the event.</returns>
    public async Task<(Saving Saving, string Code)> RecordAsync(Writer writer, EventDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageUnits))
        {
            return (Saving.Refused(Reason.RoleMissing), string.Empty);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var reading = await EventReadings.ReadAsync(db, writer.Actor, draft, token);
        if (reading.RecordedAs is { } known)
        {
            return (Saving.Done, known);
        }

        if (!reading.IsReady || reading.Plan is not { } plan)
        {
            return (Saving.Wrong(reading.Problems), string.Empty);
        }

        db.Units.AddRange(plan.Founded.Select(unit => new Unit { Code = unit.Code, ValidFrom = plan.EffectiveDate }));
        await db.SaveChangesAsync(token);
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal, token);
        var code = FreeCode(plan, reading.Register.Sheet);
        db.UnitEvents.Add(EventBook.Enter(plan, code, units));
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return (Saving.Done, code);
    }

    /// <summary>Takes a decision back that was recorded by mistake and on which nothing rests.</summary>
    public async Task<Saving> WithdrawAsync(Writer writer, string code, string reason, CancellationToken token)
    {
        if (!writer.May(Permission.ManageUnits))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var register = await UnitRegisterQuery.LoadAsync(db, writer.Actor, token);
        if (register.Events.FirstOrDefault(known => known.Code == code) is not { } change)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var form = new FormReader();
        var why = form.Text(EventPage.ReasonField, UnitsText.Reason, reason, EventPage.LongestReason);
        var withdrawal = new EventWithdrawal(db, register.Sheet, change);
        CheckScope(form, register, change);
        await withdrawal.CheckAsync(form, token);
        if (form.IsClean)
        {
            await withdrawal.TakeBackAsync(form, why, token);
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Whoever takes a decision back changes all its units, and the bodies between which they moved.</summary>
    private static void CheckScope(FormReader form, UnitRegister register, UnitEvent change)
    {
        var day = change.EffectiveDate;
        var parties = change.Parties.Select(party => party.UnitId).ToHashSet();
        var moved = parties.Select(id => register.Tree[id]).Where(unit => unit.ExistsOn(day.AddDays(-1)) && unit.ExistsOn(day))
            .Select(unit => (Was: unit.On(day.AddDays(-1)).ParentId, Is: unit.On(day).ParentId)).Where(parent => parent.Was != parent.Is)
            .SelectMany(parent => new[] { parent.Was, parent.Is }).OfType<int>();
        var outside = parties.Union(moved).Where(id => !register.Scope.Sees(id)).Select(id => register.Tree[id].On(day).ShortName.In(CultureInfo.CurrentUICulture)).ToList();
        if (outside.Count > 0)
        {
            form.Add(string.Empty, UnitsText.RestsOutside.With(string.Join(", ", outside)));
        }
    }

    /// <summary>Such as <c>tach-20181001-1</c>: sort of decision, day, and the number of it.</summary>
    private static string FreeCode(EventPlan plan, UnitSheet sheet)
    {
        var taken = sheet.Events.Select(change => change.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{Sort(plan.Kind)}-{plan.EffectiveDate:yyyyMMdd}-{number}"))
            .First(code => !taken.Contains(code));
    }

    private static string Sort(UnitEventKind kind) => kind switch
    {
        UnitEventKind.Established => "thanh-lap",
        UnitEventKind.Split => "tach",
        UnitEventKind.Merged => "sap-nhap",
        UnitEventKind.Transferred => "chuyen-giao",
        UnitEventKind.Renamed => "doi-ten",
        _ => "giai-the",
    };
}

/// <summary>One decision with the organisation as its reader sees it.</summary>
public sealed record EventSheet(UnitRegister Register, UnitEvent Change, RowAuthor? Author);
