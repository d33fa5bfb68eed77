namespace PilotReview.Core.Audit;

/// <summary>Goes through the log from its first entry and compares it with itself and with the anchors.</summary>
/// <remarks>What is found: any change of an entry, an entry taken out or moved, and, for every entry up to the newest anchor, a log that was cut or written anew. What
/// cannot be found: whoever can write to the database file and computes the chain anew from an entry after the newest anchor.</remarks>
public static class AuditVerifier
{
    /// <param name="entries">The log in order of its numbers.</param>
    /// <param name="anchors">Heads put down outside the log, in any order.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<AuditVerdict> VerifyAsync(
        IAsyncEnumerable<AuditEntry> entries, IReadOnlyCollection<AuditAnchor> anchors, CancellationToken token)
    {
        var chain = new AuditChain(AuditHead.Empty);
        var bySeq = anchors.ToLookup(anchor => anchor.Head.Seq);
        var given = new GivenUp(anchors);
        var count = 0L;
        (long Seq, AuditFault Fault, AuditAnchor? Anchor)? bad = null;
        await foreach (var entry in entries.WithCancellation(token))
        {
            count++;
            if (bad is not null)
            {
                continue;
            }

            var expected = chain.Head.Seq + 1;
            if (!chain.Accepts(entry))
            {
                bad = entry.Seq > expected ? (expected, AuditFault.EntryMissing, null) : (entry.Seq, AuditFault.EntryAltered, null);
                continue;
            }

            given.Note(entry);
            if (bySeq[entry.Seq].FirstOrDefault(anchor => !anchor.Agrees(entry.Hash) && !given.Holds(anchor)) is { } anchor)
            {
                bad = (entry.Seq, AuditFault.ChainRewritten, anchor);
            }
        }

        if (bad is null && anchors.Where(anchor => anchor.Head.Seq > chain.Head.Seq && !given.Holds(anchor)).MinBy(anchor => anchor.Head.Seq) is { } beyond)
        {
            bad = (chain.Head.Seq + 1, AuditFault.TailCut, beyond);
        }

        return new AuditVerdict(count, chain.Head, anchors.Count)
        {
            FirstBad = bad?.Seq,
            Fault = bad?.Fault,
            Anchor = bad?.Anchor,
            SetAside = anchors.Count(given.Holds),
        };
    }

    /// <summary>Stretches that were given up when a backup was put back. The log alone cannot excuse itself: the place that holds an anchor must also hold the witness of the
    /// restore, with the very entry that tells of it.</summary>
    private sealed class GivenUp(IReadOnlyCollection<AuditAnchor> anchors)
    {
        private readonly Dictionary<long, string> _restored = [];
        private readonly List<AuditAnchor> _witnesses = [.. anchors.Where(anchor => anchor.IsRestore)];

        public void Note(AuditEntry entry)
        {
            if (entry.Action == AuditActions.BackupRestored)
            {
                _restored[entry.Seq] = entry.Hash;
            }
        }

        /// <summary>Whether the anchor was put down on such a stretch. Without its time it is not excused.</summary>
        public bool Holds(AuditAnchor anchor) => _witnesses.Exists(witness => witness.Store == anchor.Store && anchor.At < witness.At
            && (witness.Head.Seq == 0
                || (anchor.Head.Seq >= witness.Head.Seq && _restored.TryGetValue(witness.Head.Seq, out var hash) && witness.Agrees(hash))));
    }
}
