using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;

namespace PilotReview.Data.Reviews;

/// <summary>The dossiers of the snapshots that were read last. What has one hash never changes, so it is unpacked once and not for every page; nobody writes to what is kept.</summary>
internal static class FrozenDossiers
{
    /// <summary>A dossier of the sample takes some ten megabytes.</summary>
    private const int Most = 4;

    private static readonly Lock Guard = new();
    private static readonly LinkedList<Kept> Last = [];

    /// <summary>The dossier of a snapshot, with the state and the conclusion that the review has today.</summary>
    /// <exception cref="InvalidDataException">The stored bytes cannot be unpacked.</exception>
    /// <exception cref="System.Text.Json.JsonException">They are not the form of a snapshot.</exception>
    public static ReviewDossier Of(Review review, ReviewSnapshot snapshot)
    {
        var kept = Find(snapshot.Hash) ?? Keep(snapshot);
        return kept.Dossier with
        {
            Review = kept.Content.AsOfNow(review), Frozen = new FrozenMark(snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash),
        };
    }

    private static Kept? Find(string hash)
    {
        lock (Guard)
        {
            if (Last.FirstOrDefault(kept => kept.Hash == hash) is not { } found)
            {
                return null;
            }

            Last.Remove(found);
            Last.AddFirst(found);
            return found;
        }
    }

    private static Kept Keep(ReviewSnapshot snapshot)
    {
        var form = SnapshotStore.FormOf(snapshot);
        var content = SnapshotJson.Read(form);
        var read = new Kept(SnapshotJson.HashOf(form), content, content.ToDossier());
        lock (Guard)
        {
            // kept under the hash of what was read: a row whose hash was altered finds nothing here
            if (Last.All(kept => kept.Hash != read.Hash))
            {
                Last.AddFirst(read);
            }

            while (Last.Count > Most)
            {
                Last.RemoveLast();
            }
        }

        return read;
    }

    private sealed record Kept(string Hash, SnapshotContent Content, ReviewDossier Dossier);
}
