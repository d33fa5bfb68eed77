using Microsoft.AspNetCore.Authorization;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>One policy for each permission of the core, and the rule that everything is closed unless it says otherwise.</summary>
public static class Policies
{
    public static string For(Permission permission) => permission.ToString();

    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            options.AddPolicy(For(permission), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => ActorClaims.RoleOf(context.User) is { } role && Permissions.Allow(role, permission)));
        }
    }
}
