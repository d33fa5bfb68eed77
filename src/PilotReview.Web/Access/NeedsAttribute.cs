using Microsoft.AspNetCore.Authorization;
using PilotReview.Core.Access;

namespace PilotReview.Web.Access;

/// <summary>Opens a page to the roles that have the permission: <c>@attribute [Needs(Permission.SeePilots)]</c>.</summary>
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(Policies.For(permission))
{
    public Permission Permission { get; } = permission;
}
