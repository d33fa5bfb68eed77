using Microsoft.AspNetCore.Identity;
using PilotReview.Core.Access;

namespace PilotReview.Data.Identity;

/// <summary>An account: a post with one role and, for a ward official, the unit whose subtree it may see. Not a person.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The post, such as "Ban Tổ chức Thành ủy".</summary>
    public string Post { get; set; } = string.Empty;

    public Role Role { get; set; }

    /// <summary>The unit whose subtree the account may see; null for all.</summary>
    public int? UnitId { get; set; }

    /// <summary>Made by the demo sign-in. Such an account has no password and works only while the demo sign-in does.</summary>
    public bool IsDemo { get; set; }
}
