namespace PilotReview.Web.Access;

/// <summary>What comes of a name and a password, or of a code.</summary>
public enum SignInStep
{
    /// <summary>Wrong; which of the two is not said.</summary>
    Wrong = 1,
    Locked,

    /// <summary>The password is right, but was to be used before now.</summary>
    OneTimePasswordExpired,
    CodeNeeded,
    Open,

    /// <summary>The time between password and code was too long.</summary>
    Again,
}

/// <summary>The answer to an attempt to sign in.</summary>
/// <param name="Step">What comes next.</param>
/// <param name="AccountId">The account; only when it may go on.</param>
/// <param name="Until">Until when it is locked.</param>
/// <param name="Failures">How many wrong ones lock it.</param>
public sealed record SignInAnswer(SignInStep Step, int? AccountId = null, DateTimeOffset? Until = null, int Failures = 0)
{
    public static SignInAnswer LockedUntil(DateTimeOffset until, int failures) => new(SignInStep.Locked, null, until, failures);
}
