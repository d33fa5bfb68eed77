using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Access;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Keeps one administrator who can sign in. Ask inside the transaction of the change: two changes at once then see each other.</summary>
internal static class LastAdministrator
{
    /// <summary>Whether nobody else could manage accounts.</summary>
    public static async Task<bool> IsAsync(AppDb db, Account account, DateTimeOffset now, CancellationToken token) =>
        account is { Role: Role.Administrator, DeactivatedAt: null } && !(await UsableAsync(db, now, token)).Exists(other => other.Id != account.Id);

    public static async Task<bool> ThereIsOneAsync(AppDb db, DateTimeOffset now, CancellationToken token) => (await UsableAsync(db, now, token)).Count > 0;

    /// <summary>In use, and with a password that still works.</summary>
    private static async Task<List<Account>> UsableAsync(AppDb db, DateTimeOffset now, CancellationToken token)
    {
        var all = await db.Users.AsNoTracking()
            .Where(account => account.Role == Role.Administrator && !account.IsDemo && account.DeactivatedAt == null).ToListAsync(token);
        return [.. all.Where(account => account.OneTimePasswordUntil is not { } until || until > now)];
    }
}
