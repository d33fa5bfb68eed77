using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using PilotReview.Web.Access;

namespace PilotReview.Web.Layout;

/// <summary>Who is signed in, the choice of language and theme, and sign-out. Plain links and a form: it works before the page is connected.</summary>
public sealed partial class UserMenu
{
    private const int MostInitials = 2;

    [Parameter, EditorRequired]
    public required ClaimsPrincipal User { get; set; }

    /// <summary>The address to come back to after a change of language or theme.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    [CascadingParameter(Name = ThemeChoice.CascadeName)]
    public string Theme { get; set; } = ThemeChoice.Auto;

    private string Post => ActorClaims.PostOf(User) is { Length: > 0 } post ? post : User.Identity?.Name ?? string.Empty;

    private string? Role => ActorClaims.RoleOf(User) is { } role && RoleNames.Of(role) != Post ? RoleNames.Of(role) : null;

    private string Initials => string.Concat(
        Post.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostInitials).Select(word => char.ToUpper(word[0], CultureInfo.CurrentCulture)));

    private static string? Current(bool isCurrent) => isCurrent ? "true" : null;
}
