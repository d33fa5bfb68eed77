namespace PilotReview.Core.Access;

/// <summary>How an account stands at a moment. The first that applies, in this order of weight: deactivated, locked, one-time password, in use.</summary>
public enum AccountState
{
    InUse = 1,

    /// <summary>A one-time password was given and not used yet.</summary>
    OneTimePassword,

    /// <summary>The one-time password was not used in time.</summary>
    OneTimePasswordExpired,

    /// <summary>Too many wrong passwords; opens again by itself.</summary>
    Locked,
    Deactivated,
}
