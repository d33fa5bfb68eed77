using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Audit;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Opens, renews and closes the session of the browser that asks. Both ends go into the log.</summary>
public sealed class Sessions(
    IHttpContextAccessor requests, IUserClaimsPrincipalFactory<Account> claims, RequestDatabase data, SessionActivity activity)
{
    private HttpContext Http => requests.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Signs the browser in.</summary>
    /// <param name="accountId">Who.</param>
    /// <param name="with">With what beside the password, for the log.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task OpenAsync(int accountId, string? with, CancellationToken token)
    {
        await using var db = await data.OpenAsync(token, accountId);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var account = await db.Users.SingleAsync(found => found.Id == accountId, token);
        FailedAttempts.Forgive(account);
        account.LastSignInAt = data.Now;
        await db.SaveChangesAsync(token);
        await db.RecordAsync(AuditDraft.Act(AuditActions.SignedIn, nameof(Account), accountId.ToString(CultureInfo.InvariantCulture), with), token);
        await transaction.CommitAsync(token);
        await SignInAsync(await claims.CreateAsync(account));
    }

    /// <summary>Goes on with the present session after its own account changed; its beginning stays.</summary>
    public async Task RenewAsync(Account account)
    {
        var renewed = await claims.CreateAsync(account);
        if (renewed.Identity is ClaimsIdentity identity)
        {
            ActorClaims.CopySession(Http.User, identity);
        }

        await SignInAsync(renewed);
    }

    /// <summary>Signs the browser out. Every copy of its cookie ends with it.</summary>
    public async Task CloseAsync(CancellationToken token)
    {
        if (ActorClaims.Read(Http.User) is { } actor)
        {
            await using var db = await data.OpenAsync(token);
            await db.RecordAsync(AuditDraft.Act(AuditActions.SignedOut, nameof(Account), actor.AccountId.ToString(CultureInfo.InvariantCulture)), token);
            activity.End(Http.User);
        }

        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private Task SignInAsync(ClaimsPrincipal user)
    {
        activity.Touch(user);
        return Http.SignInAsync(IdentityConstants.ApplicationScheme, user, new AuthenticationProperties());
    }
}
