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

    /// <summary>The content is of another review, or tells another moment or engine than what is stored beside it.</summary>
    OtherReview,

    /// <summary>The engine that made the verdicts comes to others over the same figures.</summary>
    VerdictsDiffer,

    /// <summary>A conclusion names another hash than that of the review's last snapshot, which is the one that lay before the committee: from the conclusion on no way leads back.</summary>
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
/// <param name="OtherWords">Findings that come out the same and are told in other words today.</param>
public sealed record SnapshotVerdict(
    string Review, int Number, DateTimeOffset? TakenAt, string Engine, string Hash, string Recomputed, IReadOnlyList<SnapshotFault> Faults, IReadOnlyList<string> OtherVerdicts,
    IReadOnlyList<string> OtherWords)
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

        SnapshotVerdict Verdict(string hash, params IEnumerable<SnapshotFault> more) =>
            new(review.Code, snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash, hash, [.. faults, .. more], [], []);

        if (FormOf(snapshot) is not { } form)
        {
            return Verdict(string.Empty, SnapshotFault.Unreadable);
        }

        var hash = SnapshotJson.HashOf(form);
        if (hash != snapshot.Hash || faults.Count > 0)
        {
            // what was altered is not read any further: it may be anything
            return hash == snapshot.Hash ? Verdict(hash) : Verdict(hash, SnapshotFault.HashDiffers);
        }

        if (!SnapshotJson.IsCanonical(form))
        {
            faults.Add(SnapshotFault.NotCanonical);
        }

        if (Read(form) is not { } content)
        {
            return Verdict(hash, SnapshotFault.Unreadable);
        }

        if (content.Review.Code != review.Code || content.TakenAt != snapshot.TakenAt || content.Engine != snapshot.EngineVersion)
        {
            faults.Add(SnapshotFault.OtherReview);
        }

        var mark = new FrozenMark(snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash);
        var again = new ReviewEvaluation(content.ToDossier(content.Review, mark));
        var others = SnapshotDifferences.Recomputed(content, again);
        if (others.Count > 0 && content.Engine == EngineVersion.Current)
        {
            faults.Add(SnapshotFault.VerdictsDiffer);
        }

        return Verdict(hash) with { OtherVerdicts = others, OtherWords = SnapshotDifferences.Reworded(content, again) };
    }

    /// <summary>What a snapshot says; null when it cannot be read.</summary>
    private static SnapshotContent? Read(byte[] form)
    {
        try
        {
            return SnapshotJson.Read(form);
        }
        catch (JsonException)
        {
            return null;
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
        SnapshotVerdict OfWhole(string hash, SnapshotFault fault) => new(review.Code, 0, null, string.Empty, hash, string.Empty, [fault], [], []);
        var marks = await SnapshotStore.MarksAsync(db, review.Id, token);
        var acts = await db.ConclusionActs.AsNoTracking().IgnoreAutoIncludes().Where(act => act.ReviewId == review.Id).Select(act => act.SnapshotHash).ToListAsync(token);
        List<SnapshotVerdict> verdicts =
        [
            .. acts.Where(hash => marks.Count == 0 || marks[^1].Hash != hash).Select(hash => OfWhole(hash, SnapshotFault.ConclusionWithout)),
        ];
        if (review.IsFrozen && snapshots == 0)
        {
            verdicts.Add(OfWhole(string.Empty, SnapshotFault.Missing));
        }

        return verdicts;
    }
}
