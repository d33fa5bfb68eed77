using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PilotReview.Data.Identity;

namespace PilotReview.Web.Access;

/// <summary>Writes an account's role, post and unit into its sign-in cookie.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(ActorClaims.Post, user.Post));
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
