namespace PilotReview.Core.Access;

/// <summary>Who acts: an account with its role and the unit whose subtree it may see; without a unit a ward official sees nothing, every other role all.</summary>
public sealed record Actor(int AccountId, Role Role, int? ScopeUnitId)
{
    public bool May(Permission permission) => Permissions.Allow(Role, permission);
}
