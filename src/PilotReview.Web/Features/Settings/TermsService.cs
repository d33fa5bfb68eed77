using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core;
using PilotReview.Core.Access;
using PilotReview.Core.Units;
using PilotReview.Data;
using PilotReview.Web.Parts.Forms;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Settings;

/// <summary>Reads and changes the words by which units are sorted, levels and categories: what they are called from which day, and between which days they exist.</summary>
public abstract class TermsService<T>(IDbContextFactory<AppDb> databases, TimeProvider time)
    where T : class, IUnitTerm
{
    /// <summary>Units that a refusal names.</summary>
    private const int MostNamed = 5;

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>What is called what in the sentences.</summary>
    protected abstract TermWords Words { get; }

    protected abstract DbSet<T> Set(AppDb db);

    protected abstract T New(string code, LocalText name, DateOnly? from);

    /// <summary>The term of a unit as it is in a version; null for none.</summary>
    protected abstract int? TermOf(UnitVersion version);

    /// <summary>All in the order in which they were set up; empty for whom settings are not.</summary>
    public async Task<IReadOnlyList<TermView<T>>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.SeeSettings))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var terms = (await Set(db).AsNoTracking().ToListAsync(token)).OrderBy(term => term.Id).ToList();
        var units = await UnitsAsync(db, token);
        var authors = await RowAuthor.ReadAsync(db, typeof(T).Name, [.. terms.Select(term => term.Id)], time, token);
        return
        [
            .. terms.Select(term => new TermView<T>(
                term, units.Count(unit => unit.ExistsOn(Today) && TermOf(unit.On(Today)) == term.Id), authors.GetValueOrDefault(term.Id))),
        ];
    }

    public async Task<Saving> AddAsync(Writer writer, NameDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var code = form.Text(NameDraft.CodeField, Words.Code, draft.Code, UnitCode.MaxLength);
        if (code.Length is > 0 and <= UnitCode.MaxLength && !UnitCode.IsValid(code.Replace('_', '-')))
        {
            form.Add(NameDraft.CodeField, FormsText.ProblemCode.With(Words.Code));
        }

        var term = New(code, draft.Name(form), form.Day(NameDraft.FromField, Words.From, draft.From, isRequired: false));
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if ((await Set(db).ToListAsync(token)).Find(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            // the same form sent twice
            if (known.Name == term.Name && known.From == term.From && known.Code == code)
            {
                return Saving.Done;
            }

            form.Add(NameDraft.CodeField, SettingsText.CodeTaken.With(known.Code, known.Name.In(CultureInfo.CurrentUICulture)));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        Set(db).Add(term);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Gives one a name from a day on; a name of the same day is replaced. A day in the past needs the word of whoever typed it.</summary>
    public async Task<Saving> NameAsync(Writer writer, int id, NameDraft draft, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        var name = draft.Name(form);
        var day = form.Day(NameDraft.FromField, Words.NameFrom, draft.From);
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await Set(db).FindAsync([id], token) is not { } term)
        {
            return Saving.Refused(Reason.NotFound);
        }

        if (day <= term.From || day > term.To)
        {
            form.Add(NameDraft.FromField, Words.NameOutside.With(
                term.From is { } first ? Formats.Date(first) : SettingsText.Always, term.To is { } last ? Formats.Date(last) : SettingsText.OpenEnd));
        }
        else if (day < Today && !draft.IsSure)
        {
            form.Add(NameDraft.FromField, Words.NamePast.With(Formats.Date(day.Value)));
        }

        if (day is not { } from || !form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        term.Call(from, name);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Gives one its last day, the one before <paramref name="from"/>, unless units are of it on or after it; empty takes the last day away.</summary>
    public async Task<Saving> EndAsync(Writer writer, int id, string from, CancellationToken token)
    {
        if (!writer.May(Permission.ManageOrganisation))
        {
            return Saving.Refused(Reason.RoleMissing);
        }

        var form = new FormReader();
        await using var db = await writer.OpenAsync(databases, time, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await Set(db).FindAsync([id], token) is not { } term)
        {
            return Saving.Refused(Reason.NotFound);
        }

        var day = form.Day(NameDraft.FromField, Words.EndLabel, from, isRequired: term.To is null);
        if (day <= term.From)
        {
            form.InOrder((Words.From, term.From?.AddDays(1)), (NameDraft.FromField, Words.EndLabel, day));
        }

        if (day is { } first && (await UnitsAsync(db, token)).Where(unit => IsFrom(unit, id, first)).ToList() is { Count: > 0 } units)
        {
            form.Add(NameDraft.FromField, Words.InUse.With(
                Formats.Count(units.Count, CultureInfo.CurrentUICulture),
                Formats.Date(first),
                string.Join("; ", units.Take(MostNamed).Select(unit => $"{unit.On(first).ShortName.In(CultureInfo.CurrentUICulture)} ({unit.Code})")),
                units.Count > MostNamed ? SettingsText.AndOthers : string.Empty));
        }

        if (!form.IsClean)
        {
            return Saving.Wrong(form.Problems);
        }

        term.To = day?.AddDays(-1);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return Saving.Done;
    }

    /// <summary>Whether the unit is of it on some day from <paramref name="day"/> on.</summary>
    private bool IsFrom(Unit unit, int termId, DateOnly day) => unit.Versions.Where((version, at) =>
        TermOf(version) == termId && ((at + 1 < unit.Versions.Count ? unit.Versions[at + 1].From.AddDays(-1) : unit.ValidTo) ?? DateOnly.MaxValue) >= day
        && (unit.ValidTo ?? DateOnly.MaxValue) >= day).Any();

    private static Task<List<Unit>> UnitsAsync(AppDb db, CancellationToken token) =>
        db.Units.AsNoTracking().Include(unit => unit.Versions).OrderBy(unit => unit.Code).ToListAsync(token);
}
