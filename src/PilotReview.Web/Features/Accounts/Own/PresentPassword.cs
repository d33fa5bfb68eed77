using Microsoft.AspNetCore.Identity;
using PilotReview.Core.Access;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Web.Access;

namespace PilotReview.Web.Features.Accounts.Own;

/// <summary>Asks for the password of the account that is signed in: whoever finds a session open does not have it. Wrong ones count as at sign-in.</summary>
internal sealed class PresentPassword(AppDb db, IPasswordHasher<Account> hasher, OfficeSettings settings)
{
    /// <summary>Null when it is right.</summary>
    public async Task<PasswordFault?> CheckAsync(Account account, string? typed, DateTimeOffset now, CancellationToken token)
    {
        if (account.PasswordHash is null)
        {
            return PasswordFault.TrialAccount;
        }

        if (FailedAttempts.LockedUntil(account, now) is not null)
        {
            return PasswordFault.Locked;
        }

        if (IsOf(account, typed))
        {
            return null;
        }

        return await FailedAttempts.NoteAsync(db, account, settings, now, token) is null ? PasswordFault.WrongPresent : PasswordFault.Locked;
    }

    public bool IsOf(Account account, string? typed) =>
        account.PasswordHash is { } hash
        && typed is { Length: > 0 and <= PasswordRules.Longest }
        && hasher.VerifyHashedPassword(account, hash, typed) != PasswordVerificationResult.Failed;
}
