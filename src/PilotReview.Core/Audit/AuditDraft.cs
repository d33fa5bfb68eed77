namespace PilotReview.Core.Audit;

/// <summary>What an entry will say, before it has its place in the chain.</summary>
public sealed record AuditDraft(string Action, string Entity, string EntityId, string Subject)
{
    public string Field { get; init; } = string.Empty;

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    /// <summary>Added to the author's origin, such as the cell of an imported value.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>An act on a thing, rather than a change of a value.</summary>
    public static AuditDraft Act(string action, string entity, string entityId, string? detail = null) =>
        new(action, entity, entityId, $"{entity}:{entityId}") { NewValue = detail };
}
