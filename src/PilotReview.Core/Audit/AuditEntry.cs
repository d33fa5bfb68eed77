namespace PilotReview.Core.Audit;

/// <summary>One value that was changed, or one thing that was done. Written once in the transaction of the change itself, never altered, never removed.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; null when the program itself wrote, or somebody who had not signed in.</summary>
    public int? AccountId { get; init; }

    /// <summary>Where it came from, see <see cref="AuditAuthor.Origin"/>; for an imported value also the batch and the cell.</summary>
    public required string Origin { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of row, such as <c>UnitVersion</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>The row's key.</summary>
    public required string EntityId { get; init; }

    /// <summary>The thing in whose history the entry stands, such as <c>Unit:12</c> for a version of that unit.</summary>
    public required string Subject { get; init; }

    /// <summary>Which value of the row; empty for an act.</summary>
    public required string Field { get; init; }

    /// <summary>The value before, in the spelling of <see cref="AuditText"/>; null for none.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value after; null for none. For an act: what is to be known about it.</summary>
    public string? NewValue { get; init; }

    /// <summary>SHA-256 over the hash before and all of this entry, lower-case hexadecimal (<see cref="AuditChain"/>).</summary>
    public required string Hash { get; init; }
}
