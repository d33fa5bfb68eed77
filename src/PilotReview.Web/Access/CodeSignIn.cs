using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>The second step of a sign-in. Between the steps a cookie of its own says whose password was right; it opens nothing else.</summary>
public sealed class CodeSignIn(IHttpContextAccessor requests, RequestDatabase data, SecondFactor factor)
{
    private const string Stamp = "stamp";

    private HttpContext Http => requests.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Remembers whose password was right.</summary>
    public async Task AskAsync(int accountId, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token);
        var account = await db.Users.AsNoTracking().SingleAsync(found => found.Id == accountId, token);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)),
                new Claim(Stamp, account.SecurityStamp ?? string.Empty),
            ],
            IdentityConstants.TwoFactorUserIdScheme);
        await Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whether a password was given just before.</summary>
    public async Task<bool> IsWaitingAsync() => (await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;

    /// <summary>Judges a code of the app or a recovery code, and uses it up. Wrong ones count with the wrong passwords.</summary>
    public async Task<(SignInAnswer Answer, string? With)> CheckAsync(string? typed, CancellationToken token)
    {
        var asked = (await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        if (!int.TryParse(asked?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return (new SignInAnswer(SignInStep.Again), null);
        }

        await using var db = await data.OpenAsync(token);
        var settings = await data.SettingsAsync(db, token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.FirstOrDefaultAsync(found => found.Id == id, token);
        if (account is not { DeactivatedAt: null, TwoFactorEnabled: true } || account.SecurityStamp != asked?.FindFirstValue(Stamp))
        {
            return (new SignInAnswer(SignInStep.Again), null);
        }

        var judged = await JudgeAsync(db, account, typed, settings, token);
        await transaction.CommitAsync(token);
        return judged;
    }

    /// <summary>Ends the second step.</summary>
    public Task EndAsync() => Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    private async Task<(SignInAnswer Answer, string? With)> JudgeAsync(
        AppDb db, Account account, string? typed, OfficeSettings settings, CancellationToken token)
    {
        var most = settings.Number(OfficeSettings.FailuresBeforeLock);
        if (FailedAttempts.LockedUntil(account, data.Now) is { } until)
        {
            return (SignInAnswer.LockedUntil(until, most), null);
        }

        if (await factor.UseAsync(db, account, typed, data.Now, token) is { } with)
        {
            await db.SaveChangesAsync(token);
            return (new SignInAnswer(SignInStep.Open, account.Id), with);
        }

        return await FailedAttempts.NoteAsync(db, account, settings, data.Now, token) is { } locked
            ? (SignInAnswer.LockedUntil(locked, most), null)
            : (new SignInAnswer(SignInStep.Wrong), null);
    }
}
