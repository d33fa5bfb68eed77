using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>What everybody may do with the own account: see it, choose a password, end the other sessions.</summary>
public sealed class OwnAccountService(RequestDatabase data, IPasswordHasher<Account> hasher, SecondFactor factor, Sessions sessions)
{
    public async Task<OwnAccount> GetAsync(Actor actor, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        var account = await db.Users.AsNoTracking().SingleAsync(found => found.Id == actor.AccountId, token);
        var units = new UnitChoices(await UnitTreeQuery.LoadAsync(db, token), data.Today, CultureInfo.CurrentUICulture);
        var settings = await data.SettingsAsync(db, token);
        return new OwnAccount(
            account, units.LineOf(account.UnitId), settings.Number(OfficeSettings.ShortestPassword),
            await factor.PendingAsync(db, account, token), await SecondFactor.RecoveryLeftAsync(db, account, token));
    }

    /// <summary>Sets the password and ends every other session; or says all that is wrong.</summary>
    /// <remarks>With a one-time password the present one is not asked for again: it opened this session and nothing else.</remarks>
    public async Task<IReadOnlyList<PasswordFault>> ChangePasswordAsync(Actor actor, PasswordDraft draft, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        var settings = await data.SettingsAsync(db, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.SingleAsync(found => found.Id == actor.AccountId, token);
        var chosen = draft.Chosen ?? string.Empty;
        List<PasswordFault> faults = [.. PasswordRules.Check(chosen, [account.UserName ?? string.Empty, account.Post], settings.Number(OfficeSettings.ShortestPassword))];
        if (chosen != draft.Again)
        {
            faults.Add(PasswordFault.NotRepeated);
        }

        var present = new PresentPassword(db, hasher, settings);
        if (!account.MustChangePassword && await present.CheckAsync(account, draft.Present, data.Now, token) is { } wrong)
        {
            faults.Insert(0, wrong);
        }
        else if (faults.Count == 0 && present.IsOf(account, chosen))
        {
            faults.Add(PasswordFault.SameAsBefore);
        }

        if (faults.Count == 0)
        {
            account.PasswordHash = hasher.HashPassword(account, chosen);
            account.OneTimePasswordUntil = null;
            OneTimePasswords.EndSessions(account);
            await db.SaveChangesAsync(token);
        }

        // also when it was refused: a wrong present password has been counted
        await transaction.CommitAsync(token);
        await RenewWhenAsync(faults.Count == 0, account);
        return faults;
    }

    /// <summary>Ends every session of the account but this one.</summary>
    public async Task SignOutElsewhereAsync(Actor actor, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.SingleAsync(found => found.Id == actor.AccountId, token);
        OneTimePasswords.EndSessions(account);
        await db.SaveChangesAsync(token);
        await db.RecordAsync(
            AuditDraft.Act(AuditActions.SignedOutEverywhere, nameof(Account), account.Id.ToString(CultureInfo.InvariantCulture)), token);
        await transaction.CommitAsync(token);
        await sessions.RenewAsync(account);
    }

    private Task RenewWhenAsync(bool isChanged, Account account) => isChanged ? sessions.RenewAsync(account) : Task.CompletedTask;
}

/// <summary>A new password as it was typed.</summary>
public sealed record PasswordDraft(string? Present, string? Chosen, string? Again);
