using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Lists, makes and changes accounts for an administrator. Accounts of the trial sign-in are no part of this.</summary>
public sealed class AccountsService(RequestDatabase data, IPasswordHasher<Account> hasher)
{
    /// <summary>By post; those in use first. Empty for anybody but an administrator.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.ManageAccounts))
        {
            return [];
        }

        await using var db = await data.OpenAsync(token);
        var units = await UnitsAsync(db, token);
        var accounts = await db.Users.AsNoTracking().Where(account => !account.IsDemo).ToListAsync(token);
        return
        [
            .. accounts.OrderBy(account => account.DeactivatedAt is not null)
                .ThenBy(account => account.Post, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true)).ThenBy(account => account.Id)
                .Select(account => new AccountRow(account, account.StateAt(data.Now), units.ShortNameOf(account.UnitId))),
        ];
    }

    /// <summary>One account; null when there is none, or not for this actor.</summary>
    public async Task<AccountSheet?> FindAsync(Actor actor, int id, CancellationToken token)
    {
        if (!actor.May(Permission.ManageAccounts))
        {
            return null;
        }

        await using var db = await data.OpenAsync(token);
        return await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id && !account.IsDemo, token) is { } found
            ? new AccountSheet(found, found.StateAt(data.Now), await UnitsAsync(db, token), found.Id == actor.AccountId)
            : null;
    }

    /// <summary>The units that an account can be given today.</summary>
    public async Task<UnitChoices> UnitsAsync(Actor actor, CancellationToken token)
    {
        if (!actor.May(Permission.ManageAccounts))
        {
            return new UnitChoices(new Core.Units.UnitTree([]), data.Today, CultureInfo.CurrentUICulture);
        }

        await using var db = await data.OpenAsync(token);
        return await UnitsAsync(db, token);
    }

    /// <summary>Makes an account with a one-time password, or says all that is wrong with it.</summary>
    public async Task<AccountAnswer> CreateAsync(Actor actor, AccountDraft draft, CancellationToken token)
    {
        if (!actor.May(Permission.ManageAccounts))
        {
            return AccountAnswer.Refused(AccountFault.NotAllowed);
        }

        var name = AccountName.Normalize(draft.Name);
        var faults = AccountTexts.FaultsOf(name, draft.Post ?? string.Empty, draft.Person ?? string.Empty);
        await using var db = await data.OpenAsync(token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var unit = FaultsOfReach(draft, await UnitsAsync(db, token), null, faults);
        await AddFaultsOfNewAsync(db, draft, name, faults, token);
        if (faults.Count > 0 || draft.ParsedRole is not { } role)
        {
            return AccountAnswer.Refused(faults);
        }

        var account = AccountTexts.New(name, (draft.Post ?? string.Empty).Trim(), role, data.Now);
        account.PersonName = (draft.Person ?? string.Empty).Trim();
        account.UnitId = unit;
        var secret = OneTimePasswords.Give(account, hasher, await data.SettingsAsync(db, token), data.Now);
        db.Users.Add(account);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return AccountAnswer.Done(account.Id, secret);
    }

    /// <summary>Changes post, holder, role and unit. A new role or unit ends the account's sessions.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="id">Which account.</param>
    /// <param name="version">The stamp that the page was made from; another one now means that somebody else was faster.</param>
    /// <param name="draft">What was typed; its name is not looked at.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task<AccountAnswer> ChangeAsync(Actor actor, int id, string? version, AccountDraft draft, CancellationToken token)
    {
        if (!actor.May(Permission.ManageAccounts))
        {
            return AccountAnswer.Refused(AccountFault.NotAllowed);
        }

        await using var db = await data.OpenAsync(token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await db.Users.FirstOrDefaultAsync(found => found.Id == id && !found.IsDemo, token) is not { } account)
        {
            return AccountAnswer.Refused(AccountFault.NotFound);
        }

        if (account.ConcurrencyStamp != version)
        {
            return AccountAnswer.Refused(AccountFault.Stale);
        }

        var faults = AccountTexts.FaultsOfTexts(draft.Post ?? string.Empty, draft.Person ?? string.Empty);
        var unit = FaultsOfReach(draft, await UnitsAsync(db, token), account.UnitId, faults);
        if (account.Id == actor.AccountId && draft.ParsedRole != account.Role)
        {
            faults.Add(AccountFault.OwnAccount);
        }

        if (draft.ParsedRole != Role.Administrator && await LastAdministrator.IsAsync(db, account, data.Now, token))
        {
            faults.Add(AccountFault.LastAdministrator);
        }

        if (faults.Count > 0 || draft.ParsedRole is not { } role)
        {
            return AccountAnswer.Refused(faults);
        }

        Apply(account, draft, role, unit);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return AccountAnswer.Done(id);
    }

    private static void Apply(Account account, AccountDraft draft, Role role, int? unit)
    {
        if (account.Role != role || account.UnitId != unit)
        {
            OneTimePasswords.EndSessions(account);
        }

        account.Post = (draft.Post ?? string.Empty).Trim();
        account.PersonName = (draft.Person ?? string.Empty).Trim();
        account.Role = role;
        account.UnitId = unit;
        account.ConcurrencyStamp = OneTimePasswords.NewStamp();
    }

    private async Task AddFaultsOfNewAsync(AppDb db, AccountDraft draft, string name, List<AccountFault> faults, CancellationToken token)
    {
        var normalized = name.Length > AccountName.Longest ? string.Empty : name.ToUpperInvariant();
        if (await db.Users.AnyAsync(account => account.NormalizedUserName == normalized, token))
        {
            faults.Add(AccountFault.NameTaken);
        }

        if (draft.ParsedRole != Role.Administrator && !await LastAdministrator.ThereIsOneAsync(db, data.Now, token))
        {
            faults.Add(AccountFault.FirstIsAdministrator);
        }
    }

    /// <summary>Adds what is wrong with role and unit; the unit that was chosen. A unit that the account has already is taken although it ended.</summary>
    private static int? FaultsOfReach(AccountDraft draft, UnitChoices units, int? present, List<AccountFault> faults)
    {
        if (draft.ParsedRole is not { } role)
        {
            faults.Add(AccountFault.RoleMissing);
            return null;
        }

        var typed = (draft.Unit ?? string.Empty).Trim();
        var needs = AccountUnits.Of(role);
        if (typed.Length == 0)
        {
            faults.AddRange(needs == AccountUnit.Required ? [AccountFault.UnitMissing] : []);
            return null;
        }

        var found = units.Find(typed) ?? (typed == units.LineOf(present) ? present : null);
        if (needs == AccountUnit.None)
        {
            faults.Add(AccountFault.UnitNotAllowed);
        }
        else if (found is null)
        {
            faults.Add(AccountFault.UnitUnknown);
        }

        return found;
    }

    private async Task<UnitChoices> UnitsAsync(AppDb db, CancellationToken token) =>
        new(await UnitTreeQuery.LoadAsync(db, token), data.Today, CultureInfo.CurrentUICulture);
}
