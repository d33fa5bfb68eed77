namespace PilotReview.Core.Access;

/// <summary>Who acts: an account with its role and, for a ward official, the unit whose subtree it may see.</summary>
public sealed record Actor(int AccountId, Role Role, int? ScopeUnitId);
