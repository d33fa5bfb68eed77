namespace PilotReview.Core.Access;

/// <summary>What is wrong with a chosen password.</summary>
public enum PasswordFault
{
    TooShort = 1,
    TooLong,
    ControlCharacter,

    /// <summary>The same few characters again and again.</summary>
    TooFewDifferent,

    /// <summary>The account's name or post, or hardly more.</summary>
    LikeTheAccount,

    /// <summary>Among those that are tried first.</summary>
    Common,
    SameAsBefore,

    /// <summary>The repetition is not the same.</summary>
    NotRepeated,

    /// <summary>The present password is wrong.</summary>
    WrongPresent,

    /// <summary>Too many wrong ones; the account is locked for some time.</summary>
    Locked,

    /// <summary>A trial account has none.</summary>
    TrialAccount,
}
