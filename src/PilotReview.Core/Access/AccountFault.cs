namespace PilotReview.Core.Access;

/// <summary>Why something about an account was refused. The web and the verbs turn each into a sentence.</summary>
public enum AccountFault
{
    NameMissing = 1,
    NameForm,
    NameTaken,
    PostMissing,
    PostTooLong,
    PersonTooLong,

    /// <summary>A control character in a free text.</summary>
    ControlCharacter,
    RoleMissing,
    UnitMissing,
    UnitUnknown,

    /// <summary>An administrator sees every account and has no unit.</summary>
    UnitNotAllowed,

    /// <summary>Somebody else changed the account after the page was opened.</summary>
    Stale,

    /// <summary>Nobody would be left to manage accounts.</summary>
    LastAdministrator,

    /// <summary>The trial sign-in ends with the first account, so that account must be able to make the others.</summary>
    FirstIsAdministrator,

    /// <summary>An administrator may not deactivate itself, nor give itself a one-time password.</summary>
    OwnAccount,
    Deactivated,

    /// <summary>It exists, but is no administrator's.</summary>
    NotAdministrator,
    NotFound,
    NotAllowed,
}
