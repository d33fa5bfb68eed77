using System.Globalization;
using System.Security.Claims;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>What a sign-in cookie says about an account, and how it is read back.</summary>
public static class ActorClaims
{
    public const string Post = "post";
    public const string Unit = "unit";
    public const string Demo = "demo";

    /// <summary>The actor, or null when nobody is signed in or the cookie is not one of ours.</summary>
    public static Actor? Read(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true }
            || !Number(user, ClaimTypes.NameIdentifier, out var id)
            || RoleOf(user) is not { } role)
        {
            return null;
        }

        return new Actor(id, role, Number(user, Unit, out var unit) ? unit : null);
    }

    public static Role? RoleOf(ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) && Enum.IsDefined(role) ? role : null;

    public static string PostOf(ClaimsPrincipal user) => user.FindFirstValue(Post) ?? string.Empty;

    public static bool IsDemo(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Demo);

    private static bool Number(ClaimsPrincipal user, string type, out int value) =>
        int.TryParse(user.FindFirstValue(type), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
