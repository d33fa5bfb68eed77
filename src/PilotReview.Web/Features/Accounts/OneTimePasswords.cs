using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Features.Accounts;

/// <summary>Gives an account a one-time password, and ends its sessions.</summary>
internal static class OneTimePasswords
{
    private const int StampBytes = 20;

    public static OneTimeSecret Give(Account account, IPasswordHasher<Account> hasher, OfficeSettings settings, DateTimeOffset now)
    {
        var secret = new OneTimeSecret(ReadableSecret.Create(), now.AddDays(settings.Number(OfficeSettings.OneTimePasswordDays)));
        account.PasswordHash = hasher.HashPassword(account, secret.Password);
        account.OneTimePasswordUntil = secret.Until;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        EndSessions(account);
        return secret;
    }

    /// <summary>A new security stamp: every cookie and every open page of the account ends.</summary>
    public static void EndSessions(Account account) => account.SecurityStamp = NewStamp();

    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));
}
