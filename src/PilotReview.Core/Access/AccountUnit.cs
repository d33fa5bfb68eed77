namespace PilotReview.Core.Access;

/// <summary>Whether an account of a role has a unit.</summary>
public enum AccountUnit
{
    None = 1,
    Optional,
    Required,
}

/// <summary>Which roles have a unit: a ward official must, an administrator must not, everybody else may.</summary>
public static class AccountUnits
{
    public static AccountUnit Of(Role role) => role switch
    {
        Role.WardOfficial => AccountUnit.Required,
        Role.Administrator => AccountUnit.None,
        _ => AccountUnit.Optional,
    };
}
