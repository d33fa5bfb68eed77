using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Writes an account's role, post and unit into its sign-in cookie, and when and as which session it was opened.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options, TimeProvider time)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    private const int SessionBytes = 16;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(ActorClaims.Post, user.Post));
        identity.AddClaim(new Claim(ActorClaims.Since, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ActorClaims.Session, Convert.ToHexString(RandomNumberGenerator.GetBytes(SessionBytes))));
        if (user.UnitId is { } unit)
        {
            identity.AddClaim(new Claim(ActorClaims.Unit, unit.ToString(CultureInfo.InvariantCulture)));
        }

        if (user.IsDemo)
        {
            identity.AddClaim(new Claim(ActorClaims.Demo, bool.TrueString));
        }

        return identity;
    }
}
