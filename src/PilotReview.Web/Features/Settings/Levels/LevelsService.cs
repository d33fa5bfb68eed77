using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings.Levels;

/// <summary>Reads and changes the levels of Party organisations: what they are called from which day, and between which days they exist.</summary>
public sealed class LevelsService(IDbContextFactory<AppDb> databases, TimeProvider time)
{
    /// <summary>Units that a refusal names.</summary>
    private const int MostNamed = 5;

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>All levels in the order in which they were set up; empty for whom settings are not.</summary>
    public async Task<IReadOnlyList<LevelView>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeSettings))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var kinds = await db.UnitKinds.AsNoTracking().OrderBy(kind => kind.Id).ToListAsync(token);
        var units = await UnitsAsync(db, token);
        var authors = await RowAuthor.ReadAsync(db, nameof(UnitKind), [.. kinds.Select(kind => kind.Id)], time, token);
        return
        [
            .. kinds.Select(kind => new LevelView(
                kind, units.Count(unit => unit.ExistsOn(Today) && unit.On(Today).KindId == kind.Id), authors.GetValueOrDefault(kind.Id))),
        ];
    }

    public async Task<Saving> AddAsync(Writer writer, NameDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var code = form.Text(NameDraft.CodeField, SettingsText.LevelCode, draft.Code, UnitCode.MaxLength);
        if (code.Length is > 0 and <= UnitCode.MaxLength && !UnitCode.IsValid(code.Replace('_', '-')))
        {
            form.Add(NameDraft.CodeField, FormsText.ProblemCode.With(SettingsText.LevelCode));
        }

        var kind = new UnitKind
        {
            Code = code, Name = draft.Name(form), From = form.Day(NameDraft.FromField, SettingsText.LevelFrom, draft.From, isRequired: false),
        };
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if ((await db.UnitKinds.ToListAsync(token)).Find(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            // the same form sent twice
            if (known.Name == kind.Name && known.From == kind.From && known.Code == code)
            {
                return Saving.Done;
            }

            form.Add(NameDraft.CodeField, SettingsText.CodeTaken.With(known.Code, known.Name.In(CultureInfo.CurrentUICulture)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        db.UnitKinds.Add(kind);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Gives a level a name from a day on; a name of the same day is replaced. A day in the past needs the word of whoever typed it.</summary>
    public async Task<Saving> NameAsync(Writer writer, int id, NameDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var name = draft.Name(form);
        var day = form.Day(NameDraft.FromField, SettingsText.LevelNameFrom, draft.From);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.UnitKinds.FirstOrDefaultAsync(known => known.Id == id, token) is not { } kind)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (day <= kind.From || day > kind.To)
        {
            form.Add(NameDraft.FromField, SettingsText.LevelNameOutside.With(
                kind.From is { } first ? Formats.Date(first) : SettingsText.Always, kind.To is { } last ? Formats.Date(last) : SettingsText.OpenEnd));
        }
        else if (day < Today && !draft.IsSure)
        {
            form.Add(NameDraft.FromField, SettingsText.LevelNamePast.With(Formats.Date(day.Value)));
        }

        if (day is not { } from || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        Put(kind, from, name);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Gives a level its last day, the one before <paramref name="from"/>, unless units are of that level on or after it; empty takes the last day away.</summary>
    public async Task<Saving> EndAsync(Writer writer, int id, string from, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.UnitKinds.FirstOrDefaultAsync(known => known.Id == id, token) is not { } kind)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var day = form.Day(NameDraft.FromField, SettingsText.LevelEndLabel, from, isRequired: kind.To is null);
        if (day <= kind.From)
        {
            form.InOrder((SettingsText.LevelFrom, kind.From?.AddDays(1)), (NameDraft.FromField, SettingsText.LevelEndLabel, day));
        }

        if (day is { } first && (await UnitsAsync(db, token)).Where(unit => IsOfKindFrom(unit, id, first)).ToList() is { Count: > 0 } units)
        {
            form.Add(NameDraft.FromField, SettingsText.LevelInUse.With(
                Formats.Count(units.Count, CultureInfo.CurrentUICulture),
                Formats.Date(first),
                string.Join("; ", units.Take(MostNamed).Select(unit => $"{unit.On(first).ShortName.In(CultureInfo.CurrentUICulture)} ({unit.Code})")),
                units.Count > MostNamed ? SettingsText.AndOthers : string.Empty));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        kind.To = day?.AddDays(-1);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    private static void Put(UnitKind kind, DateOnly from, LocalText name)
    {
        if (kind.Names.Find(known => known.From == from) is { } sameDay)
        {
            if (sameDay.Name != name)
            {
                sameDay.Name = name;
            }

            return;
        }

        kind.Names.Add(new UnitKindName { From = from, Name = name });
    }

    /// <summary>Whether the unit is of that kind on some day from <paramref name="day"/> on.</summary>
    private static bool IsOfKindFrom(Unit unit, int kindId, DateOnly day) => unit.Versions.Where((version, at) =>
        version.KindId == kindId && ((at + 1 < unit.Versions.Count ? unit.Versions[at + 1].From.AddDays(-1) : unit.ValidTo) ?? DateOnly.MaxValue) >= day
        && (unit.ValidTo ?? DateOnly.MaxValue) >= day).Any();

    private static Task<List<Unit>> UnitsAsync(AppDb db, CancellationToken token) =>
        db.Units.AsNoTracking().Include(unit => unit.Versions).OrderBy(unit => unit.Code).ToListAsync(token);
}
