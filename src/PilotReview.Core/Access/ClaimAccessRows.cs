namespace PilotReview.Core.Access;

/// <summary>The rows of the access matrix about the checking of figures in texts.</summary>
internal static class ClaimAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } =
    [
        new(AccessKind.Page, "/claims", AccessReach.Role, Permission.CheckClaims),
        new(AccessKind.Form, "/claims#check", AccessReach.Role, Permission.CheckClaims),
        new(AccessKind.Endpoint, "/claims/marked", AccessReach.Role, Permission.CheckClaims),
    ];
}
