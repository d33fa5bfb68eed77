using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Reviews.Snapshots;
using PilotReview.Data.Queries;

namespace PilotReview.Data.Reviews;

/// <summary>Takes and reads snapshots. What is stored is the canonical form, compressed; the hash is of the form.</summary>
public static class SnapshotStore
{
    /// <summary>Freezes a review inside the caller's transaction.</summary>
    /// <param name="db">A context that says in whose name it writes.</param>
    /// <param name="evaluation">The review over all figures of today.</param>
    /// <param name="work">What people wrote for it.</param>
    /// <param name="at">Now.</param>
    /// <param name="accountId">Who takes it; null for the program.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    public static async Task<ReviewSnapshot> TakeAsync(
        AppDb db, ReviewEvaluation evaluation, ReviewWork work, DateTimeOffset at, int? accountId, CancellationToken token)
    {
        var form = SnapshotJson.Write(SnapshotContent.Of(evaluation, work, await OfficeAsync(db, work.Review, token), at));
        var before = await db.ReviewSnapshots.Where(known => known.ReviewId == work.Review.Id).Select(known => (int?)known.Number).MaxAsync(token);
        var snapshot = new ReviewSnapshot
        {
            ReviewId = work.Review.Id,
            Number = (before ?? 0) + 1,
            TakenAt = at,
            AccountId = accountId,
            EngineVersion = Core.Verdicts.EngineVersion.Current,
            Hash = SnapshotJson.HashOf(form),
            Content = Compress(form),
        };
        db.ReviewSnapshots.Add(snapshot);
        await db.SaveChangesAsync(token);
        return snapshot;
    }

    /// <summary>The snapshot that a review rests on; null while it rests on none.</summary>
    public static async Task<ReviewSnapshot?> InForceAsync(AppDb db, Review review, CancellationToken token) => review.IsFrozen
        ? await db.ReviewSnapshots.AsNoTracking().Where(snapshot => snapshot.ReviewId == review.Id).OrderByDescending(snapshot => snapshot.Number).FirstOrDefaultAsync(token)
        : null;

    /// <summary>The snapshot with this hash; null when the review has none.</summary>
    public static Task<ReviewSnapshot?> OfHashAsync(AppDb db, int reviewId, string hash, CancellationToken token) =>
        db.ReviewSnapshots.AsNoTracking().FirstOrDefaultAsync(snapshot => snapshot.ReviewId == reviewId && snapshot.Hash == hash, token);

    /// <summary>The snapshots of a review without their content, oldest first.</summary>
    public static async Task<IReadOnlyList<FrozenMark>> MarksAsync(AppDb db, int reviewId, CancellationToken token) =>
        (await db.ReviewSnapshots.AsNoTracking().Where(snapshot => snapshot.ReviewId == reviewId).OrderBy(snapshot => snapshot.Number)
            .Select(snapshot => new { snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash }).ToListAsync(token))
        .ConvertAll(snapshot => new FrozenMark(snapshot.Number, snapshot.TakenAt, snapshot.EngineVersion, snapshot.Hash));

    /// <summary>The canonical form.</summary>
    /// <exception cref="InvalidDataException">The stored bytes cannot be unpacked.</exception>
    public static byte[] FormOf(ReviewSnapshot snapshot)
    {
        try
        {
            using var packed = new BrotliStream(new MemoryStream(snapshot.Content), CompressionMode.Decompress);
            using var form = new MemoryStream();
            packed.CopyTo(form);
            return form.ToArray();
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException("The content of the snapshot cannot be unpacked.", fault);
        }
    }

    /// <summary>Whether what is stored still has its hash.</summary>
    public static bool IsSound(ReviewSnapshot snapshot)
    {
        try
        {
            return SnapshotJson.HashOf(FormOf(snapshot)) == snapshot.Hash;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async Task<OfficeRows> OfficeAsync(AppDb db, Review review, CancellationToken token) => new(
        await db.SettingValues.AsNoTracking().ToListAsync(token),
        await db.UnitKinds.AsNoTracking().AsSplitQuery().ToListAsync(token),
        await db.UnitCategories.AsNoTracking().AsSplitQuery().ToListAsync(token),
        await ReviewDossierQuery.EarlierOrdersAsync(db, review, token));

    private static byte[] Compress(byte[] form)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(form);
        }

        return packed.ToArray();
    }
}
