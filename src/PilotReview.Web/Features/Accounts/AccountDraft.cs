using PilotReview.Core.Access;

namespace PilotReview.Web.Features.Accounts;

/// <summary>An account as it was typed: texts, nothing of it believed yet.</summary>
/// <param name="Name">The name to sign in with; not for an account that exists.</param>
/// <param name="Post">The post.</param>
/// <param name="Person">Who holds it at present.</param>
/// <param name="Role">The role's code.</param>
/// <param name="Unit">A line of the list of units, or a unit's code; empty for none.</param>
public sealed record AccountDraft(string? Name, string? Post, string? Person, string? Role, string? Unit)
{
    /// <summary>Null when it is no role.</summary>
    public Role? ParsedRole => Role is { Length: > 0 and < 32 } text && Enum.TryParse<Role>(text, out var role) && Enum.IsDefined(role) ? role : null;
}
