using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Whether a session that was once opened still holds: the account exists, its security stamp is the same, and a demo session's door is open.</summary>
public sealed class SessionRules(UserManager<Account> accounts, DemoDoor door, IOptions<IdentityOptions> options)
{
    /// <summary>How long a change to an account may go unnoticed by its open sessions.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    public async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken token)
    {
        if (!await DemoHoldsAsync(user, token) || await accounts.GetUserAsync(user) is not { } account)
        {
            return false;
        }

        var stamp = user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return stamp == await accounts.GetSecurityStampAsync(account);
    }

    /// <summary>Called for every request with a cookie: ends a demo session at once, and checks the stamp once a minute.</summary>
    public static async Task CheckCookieAsync(CookieValidatePrincipalContext context)
    {
        var rules = context.HttpContext.RequestServices.GetRequiredService<SessionRules>();
        if (context.Principal is { } user && !await rules.DemoHoldsAsync(user, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private async Task<bool> DemoHoldsAsync(ClaimsPrincipal user, CancellationToken token) =>
        !ActorClaims.IsDemo(user) || await door.IsOpenAsync(token);
}
