using Microsoft.AspNetCore.Identity;
using PilotReview.Core.Access;

namespace PilotReview.Data.Identity;

/// <summary>An account: a post with one role and the unit whose subtree it may see. Not a person. Accounts are deactivated, never removed: the log names them.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int LongestPost = 200;
    public const int LongestPersonName = 100;

    /// <summary>The post, such as "Ban Tổ chức Thành ủy".</summary>
    public string Post { get; set; } = string.Empty;

    /// <summary>Who holds the post at present; optional, shown to the administrator alone, never written to the log.</summary>
    public string PersonName { get; set; } = string.Empty;

    public Role Role { get; set; }

    /// <summary>The unit whose subtree the account may see; null for all.</summary>
    public int? UnitId { get; set; }

    /// <summary>Made by the demo sign-in. Such an account has no password and works only while the demo sign-in does.</summary>
    public bool IsDemo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Since when nobody can sign in with it; null while it is in use.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Until when the one-time password given by the administrator works; null when the holder has chosen one.</summary>
    public DateTimeOffset? OneTimePasswordUntil { get; set; }

    /// <summary>The holder must choose a password before anything else.</summary>
    public bool MustChangePassword => OneTimePasswordUntil is not null;

    public AccountState StateAt(DateTimeOffset now) => this switch
    {
        { DeactivatedAt: not null } => AccountState.Deactivated,
        { LockoutEnd: { } until } when until > now => AccountState.Locked,
        { OneTimePasswordUntil: { } until } => until > now ? AccountState.OneTimePassword : AccountState.OneTimePasswordExpired,
        _ => AccountState.InUse,
    };
}
