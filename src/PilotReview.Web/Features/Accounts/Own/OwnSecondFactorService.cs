using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>Turns the second factor of the own account on and off.</summary>
public sealed class OwnSecondFactorService(RequestDatabase data, IPasswordHasher<Account> hasher, SecondFactor factor)
{
    /// <summary>Makes a key for the app; it counts once a code of it was typed. Nothing happens while a key counts.</summary>
    public Task<CodesAnswer> StartAsync(Actor actor, string? password, CancellationToken token) => WithPasswordAsync(
        actor,
        password,
        async (db, account) =>
        {
            if (!account.TwoFactorEnabled)
            {
                await factor.StartAsync(db, account, token);
            }

            return [];
        },
        token);

    public Task CancelAsync(Actor actor, CancellationToken token) => ChangeAsync(
        actor,
        async (db, account) =>
        {
            await SecondFactor.CancelAsync(db, account, token);
            return true;
        },
        token);

    /// <summary>The recovery codes; null when the code is not of the key that waits.</summary>
    public Task<IReadOnlyList<string>?> ConfirmAsync(Actor actor, string? typed, CancellationToken token) =>
        ChangeAsync(actor, (db, account) => factor.ConfirmAsync(db, account, typed, data.Now, token), token);

    /// <summary>New recovery codes in place of the old ones.</summary>
    public Task<CodesAnswer> RenewCodesAsync(Actor actor, string? password, CancellationToken token) => WithPasswordAsync(
        actor,
        password,
        async (db, account) => account.TwoFactorEnabled ? await SecondFactor.RenewRecoveryAsync(db, account, token) : [],
        token);

    public Task<CodesAnswer> SwitchOffAsync(Actor actor, string? password, CancellationToken token) => WithPasswordAsync(
        actor,
        password,
        async (db, account) =>
        {
            await SecondFactor.RemoveAsync(db, account, token);
            return [];
        },
        token);

    private Task<CodesAnswer> WithPasswordAsync(Actor actor, string? password, Func<AppDb, Account, Task<IReadOnlyList<string>>> change, CancellationToken token) =>
        ChangeAsync(
            actor,
            async (db, account) =>
            {
                var present = new PresentPassword(db, hasher, await data.SettingsAsync(db, token));
                return await present.CheckAsync(account, password, data.Now, token) is { } wrong
                    ? new CodesAnswer(wrong, [])
                    : new CodesAnswer(null, await change(db, account));
            },
            token);

    private async Task<T> ChangeAsync<T>(Actor actor, Func<AppDb, Account, Task<T>> change, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.SingleAsync(found => found.Id == actor.AccountId, token);
        var answer = await change(db, account);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return answer;
    }
}

/// <summary>Recovery codes, or why the password was refused.</summary>
public sealed record CodesAnswer(PasswordFault? Fault, IReadOnlyList<string> Codes);
