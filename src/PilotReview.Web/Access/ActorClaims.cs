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

    /// <summary>When the session began, in seconds of Unix time.</summary>
    public const string Since = "since";

    /// <summary>Tells the session from others of the same account.</summary>
    public const string Session = "session";

    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

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

    public static string? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(Session);

    /// <summary>Null when the cookie does not say, as one from before.</summary>
    public static DateTimeOffset? SinceOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LatestSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    public static void RenamePost(ClaimsIdentity identity, string post) => Replace(identity, Post, post);

    /// <summary>Makes a new identity one of the same session.</summary>
    public static void CopySession(ClaimsPrincipal from, ClaimsIdentity to)
    {
        foreach (var type in new[] { Since, Session })
        {
            if (from.FindFirstValue(type) is { } value)
            {
                Replace(to, type, value);
            }
        }
    }

    private static void Replace(ClaimsIdentity identity, string type, string value)
    {
        foreach (var old in identity.FindAll(type).ToList())
        {
            identity.RemoveClaim(old);
        }

        identity.AddClaim(new Claim(type, value));
    }

    private static bool Number(ClaimsPrincipal user, string type, out int value) =>
        int.TryParse(user.FindFirstValue(type), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
