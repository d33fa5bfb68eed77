namespace PilotReview.Core.Audit;

/// <summary>A head of the log that was put down outside it.</summary>
/// <param name="Head">The head; its hash may be shortened to its first digits.</param>
/// <param name="Source">Where it was put down: a backup's manifest, the anchor file, a printed report.</param>
/// <param name="At">When; null when that is not known.</param>
public sealed record AuditAnchor(AuditHead Head, string Source, DateTimeOffset? At = null)
{
    /// <summary>The place that holds it; a place speaks only for itself.</summary>
    public string Store { get; init; } = string.Empty;

    /// <summary>What it witnesses of a backup being put back at that time. Its head is then the entry of the log that tells of it; number 0 when the backup had no log.</summary>
    public RestoreWitness Restore { get; init; }

    public bool Agrees(string hash) => hash.StartsWith(Head.Hash, StringComparison.Ordinal);
}
