using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PilotReview.Core.Settings;
using PilotReview.Data;
using PilotReview.Data.Identity;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Access;

/// <summary>Whether a session that was once opened still holds. The account is read anew each time: it exists, is in use, has the same security stamp, and its
/// role and unit are those of the cookie; the session is neither idle nor too long; and a demo session's door is open.</summary>
public sealed class SessionRules(
    IDbContextFactory<AppDb> databases, DemoDoor door, SessionActivity activity, IOptions<IdentityOptions> options, TimeProvider time)
{
    private const string CircuitAddress = "/_blazor";

    /// <summary>What a page asks for by itself, such as its count of things that wait, says so in this header. Whoever adds it gives time away and gains none.</summary>
    private const string UnattendedHeader = "X-Unattended";

    /// <summary>How far the time in a cookie may lag behind.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    /// <summary>Whether an open page may stay open. One that only leads to a new password is no open page.</summary>
    public async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken token) =>
        await FindAsync(user, null, token) is { MustChangePassword: false };

    /// <summary>The account behind a session; null when the session does not hold.</summary>
    /// <param name="user">What the cookie says.</param>
    /// <param name="seen">When the cookie was last renewed.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task<Account?> FindAsync(ClaimsPrincipal user, DateTimeOffset? seen, CancellationToken token)
    {
        if (ActorClaims.Read(user) is not { } actor || activity.HasEnded(user) || (ActorClaims.IsDemo(user) && !await door.IsOpenAsync(token)))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(token);
        var settings = await OfficeSettingsQuery.LoadAsync(db, DateOnly.FromDateTime(time.GetLocalNow().DateTime), token);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(found => found.Id == actor.AccountId, token);
        return account is { DeactivatedAt: null } && IsTrue(user, account) && IsInTime(user, seen, settings) ? account : null;
    }

    /// <summary>Called for every request with a cookie.</summary>
    public static async Task CheckCookieAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // the page of a fault needs nobody's name, and reading it may meet the same fault again
            context.RejectPrincipal();
            return;
        }

        var rules = http.RequestServices.GetRequiredService<SessionRules>();
        if (context.Principal is not { } user || await rules.FindAsync(user, context.Properties.IssuedUtc, http.RequestAborted) is not { } account)
        {
            context.RejectPrincipal();
            return;
        }

        http.Features.Set(new AccountOfRequest(account));
        rules.Renew(context, user, account);
    }

    /// <summary>The cookie says what the account says. A cookie can be old, or sealed by somebody who holds the keys.</summary>
    private bool IsTrue(ClaimsPrincipal user, Account account) =>
        user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == account.SecurityStamp
        && user.FindAll(ClaimTypes.Role).Count() == 1
        && ActorClaims.Read(user) == new Core.Access.Actor(account.Id, account.Role, account.UnitId)
        && ActorClaims.IsDemo(user) == account.IsDemo;

    private bool IsInTime(ClaimsPrincipal user, DateTimeOffset? seen, OfficeSettings settings)
    {
        if (ActorClaims.SinceOf(user) is not { } since)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var last = new[] { since, seen ?? since, activity.LastSeen(user) ?? since }.Max();
        return now - since < TimeSpan.FromHours(settings.Number(OfficeSettings.LongestHours))
            && now - last < TimeSpan.FromMinutes(settings.Number(OfficeSettings.IdleMinutes));
    }

    private void Renew(CookieValidatePrincipalContext context, ClaimsPrincipal user, Account account)
    {
        if (ActorClaims.PostOf(user) != account.Post && user.Identity is ClaimsIdentity identity)
        {
            ActorClaims.RenamePost(identity, account.Post);
            context.ShouldRenew = true;
        }

        // a page that is open keeps its line to the server by itself; that is nobody's doing
        var request = context.HttpContext.Request;
        if (!request.Path.StartsWithSegments(CircuitAddress, StringComparison.Ordinal) && !request.Headers.ContainsKey(UnattendedHeader))
        {
            activity.Touch(user);
            context.ShouldRenew |= context.Properties.IssuedUtc is not { } issued || time.GetUtcNow() - issued > RenewAfter;
        }
    }
}
