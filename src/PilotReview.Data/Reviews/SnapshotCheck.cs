using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Core.Verdicts;

namespace PilotReview.Data.Reviews;

/// <summary>What is wrong with a snapshot.</summary>
public enum SnapshotFault
{
    /// <summary>The content cannot be unpacked or read.</summary>
    Unreadable = 1,

    /// <summary>The content has another hash than the one stored beside it.</summary>
    HashDiffers,

    /// <summary>The log tells of another hash, or of none.</summary>
    LogDiffers,

    /// <summary>The content is not written in the canonical order.</summary>
    NotCanonical,

    /// <summary>The content is of another review.</summary>
    OtherReview,

    /// <summary>The engine that made the verdicts comes to others over the same figures.</summary>
    VerdictsDiffer,

    /// <summary>A conclusion names a hash that no snapshot of its review has.</summary>
    ConclusionWithout,

    /// <summary>The review lies before the committee or is decided, and has no snapshot.</summary>
    Missing,
}

/// <summary>What came of checking one snapshot.</summary>
/// <param name="Review">Code of the review.</param>
/// <param name="Number">Number of the snapshot; 0 for what concerns the review as a whole.</param>
/// <param name="TakenAt">When it was taken; null for what concerns the review as a whole.</param>
/// <param name="Engine">Version of the engine in it.</param>
/// <param name="Hash">The hash stored beside it.</param>
/// <param name="Recomputed">The hash of its content today; empty when it cannot be read.</param>
/// <param name="Faults">What is wrong; empty for a sound one.</param>
/// <param name="OtherVerdicts">Findings that the engine of today comes to otherwise over the same figures.</param>
public sealed record SnapshotVerdict(
    string Review, int Number, DateTimeOffset? TakenAt, string Engine, string Hash, string Recomputed, IReadOnlyList<SnapshotFault> Faults, IReadOnlyList<string> OtherVerdicts)
{
    public bool IsSound => Faults.Count == 0;
}

/// <summary>Checks snapshots: content against hash, hash against log and conclusions, verdicts against the figures. Reads only.</summary>
public static class SnapshotCheck
{
    /// <param name="db">The database.</param>
    /// <param name="reviewCode">The review; null for all.</param>
    /// <param name="token">Stops the reading.</param>
    public static async Task<IReadOnlyList<SnapshotVerdict>> VerifyAsync(AppDb db, string? reviewCode, CancellationToken token)
    {
        List<SnapshotVerdict> verdicts = [];
        foreach (var review in await db.Reviews.AsNoTracking().Where(review => reviewCode == null || review.Code == reviewCode).OrderBy(review => review.Code).ToListAsync(token))
        {
            var numbers = await db.ReviewSnapshots.AsNoTracking().Where(snapshot => snapshot.ReviewId == review.Id).OrderBy(snapshot => snapshot.Number).Select(snapshot => snapshot.Id).ToListAsync(token);
            foreach (var id in numbers)
            {
                // one at a time: each may be large
                verdicts.Add(await OfAsync(db, review, await db.ReviewSnapshots.AsNoTracking().FirstAsync(snapshot => snapshot.Id == id, token), token));
            }

            verdicts.AddRange(await OfReviewAsync(db, review, numbers.Count, token));
        }

        return verdicts;
    }

    private static async Task<SnapshotVerdict> OfAsync(AppDb db, Review review, ReviewSnapshot snapshot, CancellationToken token)
    {
        List<SnapshotFault> faults = [];
        var key = snapshot.Id.ToString(CultureInfo.InvariantCulture);
        var logged = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Entity == nameof(ReviewSnapshot) && entry.EntityId == key && entry.Field == nameof(ReviewSnapshot.Hash)).Select(entry => entry.NewValue).ToListAsync(token);
        if (logged.Count != 1 || logged[0] != snapshot.Hash)
        {
            faults.Add(SnapshotFault.LogDiffers);
        }

        if (FormOf(snapshot) is not { } form)
        {
            return new SnapshotVerdict(review.Code, snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash, string.Empty, [.. faults, SnapshotFault.Unreadable], []);
        }

        var hash = SnapshotJson.HashOf(form);
        if (hash != snapshot.Hash)
        {
            // what was altered is not read any further: it may be anything
            return new SnapshotVerdict(review.Code, snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash, hash, [.. faults, SnapshotFault.HashDiffers], []);
        }

        var (content, others) = Read(snapshot, form);

        if (!SnapshotJson.IsCanonical(form))
        {
            faults.Add(SnapshotFault.NotCanonical);
        }

        if (content is null)
        {
            faults.Add(SnapshotFault.Unreadable);
        }
        else if (content.Review.Code != review.Code)
        {
            faults.Add(SnapshotFault.OtherReview);
        }
        else if (others.Count > 0 && content.Engine == EngineVersion.Current)
        {
            faults.Add(SnapshotFault.VerdictsDiffer);
        }

        return new SnapshotVerdict(review.Code, snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash, hash, faults, others);
    }

    /// <summary>What a snapshot says, and which verdicts would come out otherwise today; nothing when it cannot be read.</summary>
    private static (SnapshotContent? Content, IReadOnlyList<string> Others) Read(ReviewSnapshot snapshot, byte[] form)
    {
        try
        {
            var content = SnapshotJson.Read(form);
            var mark = new FrozenMark(snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash);
            return (content, SnapshotDifferences.Recomputed(content, new ReviewEvaluation(content.ToDossier(content.Review, mark))));
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }

    private static byte[]? FormOf(ReviewSnapshot snapshot)
    {
        try
        {
            return SnapshotStore.FormOf(snapshot);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<SnapshotVerdict>> OfReviewAsync(AppDb db, Review review, int snapshots, CancellationToken token)
    {
        List<SnapshotVerdict> verdicts = [];
        var hashes = await db.ReviewSnapshots.AsNoTracking().Where(snapshot => snapshot.ReviewId == review.Id).Select(snapshot => snapshot.Hash).ToListAsync(token);
        var acts = await db.ConclusionActs.AsNoTracking().IgnoreAutoIncludes().Where(act => act.ReviewId == review.Id).Select(act => act.SnapshotHash).ToListAsync(token);
        verdicts.AddRange(acts.Where(hash => !hashes.Contains(hash)).Select(hash => new SnapshotVerdict(review.Code, 0, null, string.Empty, hash, string.Empty, [SnapshotFault.ConclusionWithout], [])));
        if (review.IsFrozen && snapshots == 0)
        {
            verdicts.Add(new SnapshotVerdict(review.Code, 0, null, string.Empty, string.Empty, string.Empty, [SnapshotFault.Missing], []));
        }

        return verdicts;
    }
}
