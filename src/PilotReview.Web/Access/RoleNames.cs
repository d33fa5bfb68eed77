using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>What a role is called, and what it does here, in the language of the page.</summary>
public static class RoleNames
{
    public static string Of(Role role) => Text("Role", role);

    /// <summary>What the role sees, in one line.</summary>
    public static string Purpose(Role role) => Text("Purpose", role);

    private static string Text(string kind, Role role) => AccessText.ResourceManager.GetString($"{kind}_{role}") ?? role.ToString();
}
