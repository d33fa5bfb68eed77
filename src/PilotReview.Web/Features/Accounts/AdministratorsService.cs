using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Core.Audit;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Makes administrators, and lets one in again, for whoever holds the server itself: the way in when nobody can sign in.</summary>
public sealed class AdministratorsService(IDbContextFactory<AppDb> databases, IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>A new administrator with a one-time password.</summary>
    public async Task<AccountAnswer> CreateAsync(string name, string post, AuditAuthor author, CancellationToken token)
    {
        var normalized = AccountName.Normalize(name);
        if (AccountTexts.FaultsOf(normalized, post) is { Count: > 0 } faults)
        {
            return AccountAnswer.Refused(faults);
        }

        await using var db = await OpenAsync(author, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, normalized, token) is not null)
        {
            return AccountAnswer.Refused(AccountFault.NameTaken);
        }

        var account = AccountTexts.New(normalized, post.Trim(), Role.Administrator, time.GetUtcNow());
        var secret = await GiveAsync(db, account, token);
        db.Users.Add(account);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return AccountAnswer.Done(account.Id, secret);
    }

    /// <summary>Lets an administrator in again: a new one-time password, in use, not locked, without a second factor; all its sessions end.</summary>
    public async Task<AccountAnswer> ResetAsync(string name, AuditAuthor author, CancellationToken token)
    {
        await using var db = await OpenAsync(author, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        if (await FindAsync(db, AccountName.Normalize(name), token) is not { } account)
        {
            return AccountAnswer.Refused(AccountFault.NotFound);
        }

        if (account.Role != Role.Administrator || account.IsDemo)
        {
            return AccountAnswer.Refused(AccountFault.NotAdministrator);
        }

        account.DeactivatedAt = null;
        await SecondFactor.RemoveAsync(db, account, token);
        var secret = await GiveAsync(db, account, token);
        account.ConcurrencyStamp = OneTimePasswords.NewStamp();
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return AccountAnswer.Done(account.Id, secret);
    }

    private async Task<AppDb> OpenAsync(AuditAuthor author, CancellationToken token) => (await databases.CreateDbContextAsync(token)).WriteAs(author, time);

    private static Task<Account?> FindAsync(AppDb db, string name, CancellationToken token)
    {
        var normalized = name.ToUpperInvariant();
        return db.Users.FirstOrDefaultAsync(account => account.NormalizedUserName == normalized, token);
    }

    private async Task<OneTimeSecret> GiveAsync(AppDb db, Account account, CancellationToken token)
    {
        var settings = await OfficeSettingsQuery.LoadAsync(db, DateOnly.FromDateTime(time.GetLocalNow().DateTime), token);
        return OneTimePasswords.Give(account, hasher, settings, time.GetUtcNow());
    }
}
