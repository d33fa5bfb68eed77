namespace PilotReview.Core.Audit;

/// <summary>A head of the log that was put down outside it.</summary>
/// <param name="Head">The head; its hash may be shortened to its first digits.</param>
/// <param name="Source">Where it was put down: a backup's manifest, the anchor file, a printed report.</param>
/// <param name="At">When; null when that is not known.</param>
public sealed record AuditAnchor(AuditHead Head, string Source, DateTimeOffset? At = null)
{
    public bool Agrees(string hash) => hash.StartsWith(Head.Hash, StringComparison.Ordinal);
}
