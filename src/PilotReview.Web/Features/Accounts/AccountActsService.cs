using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>The acts of an administrator on an account: each in one transaction, each refused for the own account where it could shut the actor out.</summary>
public sealed class AccountActsService(RequestDatabase data, IPasswordHasher<Account> hasher)
{
    public async Task<AccountAnswer> TakeAsync(Actor actor, int id, AccountAct act, CancellationToken token)
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

        if (await RefusalAsync(db, actor, account, act, token) is { } refusal)
        {
            return AccountAnswer.Refused(refusal);
        }

        var secret = await DoAsync(db, account, act, token);
        account.ConcurrencyStamp = OneTimePasswords.NewStamp();
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return AccountAnswer.Done(id, secret);
    }

    private async Task<AccountFault?> RefusalAsync(AppDb db, Actor actor, Account account, AccountAct act, CancellationToken token)
    {
        if (account.Id == actor.AccountId && act != AccountAct.EndLock)
        {
            return AccountFault.OwnAccount;
        }

        if (act == AccountAct.Deactivate && await LastAdministrator.IsAsync(db, account, data.Now, token))
        {
            return AccountFault.LastAdministrator;
        }

        return act == AccountAct.NewPassword && account.DeactivatedAt is not null ? AccountFault.Deactivated : null;
    }

    private async Task<OneTimeSecret?> DoAsync(AppDb db, Account account, AccountAct act, CancellationToken token)
    {
        switch (act)
        {
            case AccountAct.NewPassword:
                return OneTimePasswords.Give(account, hasher, await data.SettingsAsync(db, token), data.Now);
            case AccountAct.EndLock:
                FailedAttempts.Forgive(account);
                break;
            case AccountAct.RemoveSecondFactor:
                await SecondFactor.RemoveAsync(db, account, token);
                break;
            case AccountAct.SignOutEverywhere:
                await db.RecordAsync(
                    AuditDraft.Act(AuditActions.SignedOutEverywhere, nameof(Account), account.Id.ToString(CultureInfo.InvariantCulture)), token);
                OneTimePasswords.EndSessions(account);
                break;
            case AccountAct.Deactivate:
                account.DeactivatedAt ??= data.Now;
                OneTimePasswords.EndSessions(account);
                break;
            case AccountAct.Reactivate:
                account.DeactivatedAt = null;
                FailedAttempts.Forgive(account);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, null);
        }

        return null;
    }
}
