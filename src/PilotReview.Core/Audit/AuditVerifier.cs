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
        var bySeq = anchors.Where(anchor => anchor.Restore != RestoreWitness.Announced).ToLookup(anchor => anchor.Head.Seq);
        var given = new GivenUp(anchors);
        var count = 0L;
        (long Seq, AuditFault Fault, AuditAnchor? Anchor)? bad = null;
        // whether they are excused may depend on an entry further on
        List<AuditAnchor> disagreeing = [];
        await foreach (var entry in entries.WithCancellation(token))
        {
            count++;
            given.Note(entry);
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

            disagreeing.AddRange(bySeq[entry.Seq].Where(anchor => !anchor.Agrees(entry.Hash)));
        }

        if (disagreeing.Find(anchor => !given.Holds(anchor)) is { } contrary)
        {
            // it lies before whatever else was found
            bad = (contrary.Head.Seq, AuditFault.ChainRewritten, contrary);
        }

        if (bad is null && bySeq.Where(group => group.Key > chain.Head.Seq).SelectMany(group => group).Where(anchor => !given.Holds(anchor)).MinBy(anchor => anchor.Head.Seq) is { } beyond)
        {
            bad = (chain.Head.Seq + 1, AuditFault.TailCut, beyond);
        }

        return new AuditVerdict(count, chain.Head, bySeq.Sum(group => group.Count()))
        {
            FirstBad = bad?.Seq,
            Fault = bad?.Fault,
            Anchor = bad?.Anchor,
            SetAside = bySeq.SelectMany(group => group).Count(given.Holds),
        };
    }

    /// <summary>Stretches that were given up when a backup was put back. The log alone cannot excuse itself: the place that holds an anchor must also hold the witness of the
    /// restore, with the very entry that tells of it.</summary>
    private sealed class GivenUp(IReadOnlyCollection<AuditAnchor> anchors)
    {
        private readonly Dictionary<long, string> _restored = [];
        private readonly List<AuditAnchor> _witnesses = [.. anchors.Where(anchor => anchor.Restore != RestoreWitness.None)];

        public void Note(AuditEntry entry)
        {
            if (entry.Action == AuditActions.BackupRestored)
            {
                _restored[entry.Seq] = entry.Hash;
            }
        }

        /// <summary>Whether the anchor was put down on such a stretch: after the place to which a later restore went back, or on the branch of an earlier restore that was itself
        /// undone. Without its time it is not excused.</summary>
        public bool Holds(AuditAnchor anchor)
        {
            var own = _witnesses.Where(witness => witness.Store == anchor.Store).ToList();
            var later = own.FindAll(witness => anchor.At < witness.At && IsInLog(witness));
            if (later.Exists(witness => anchor.Head.Seq >= witness.Head.Seq))
            {
                return true;
            }

            var origin = own.Where(witness => witness.At <= anchor.At && (witness.Restore == RestoreWitness.Done || IsInLog(witness))).MaxBy(witness => witness.At);
            return later.Count > 0 && origin is not null && !IsInLog(origin) && anchor.Head.Seq >= origin.Head.Seq;
        }

        /// <summary>Of a backup without a log no log can tell.</summary>
        private bool IsInLog(AuditAnchor witness) => witness.Head.Seq == 0
            ? witness.Restore == RestoreWitness.Done
            : _restored.TryGetValue(witness.Head.Seq, out var hash) && witness.Agrees(hash);
    }
}
