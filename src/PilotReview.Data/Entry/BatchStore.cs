using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Workbooks;

namespace PilotReview.Data.Entry;

/// <summary>Finds the cells that an import filled, and undoes the import as a whole.</summary>
public static class BatchStore
{
    private const int Portion = 2_000;

    /// <summary>How many cells each import filled, whatever became of them since.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CountsAsync(AppDb db, CancellationToken token)
    {
        var present = await db.Observations.AsNoTracking().Where(cell => cell.Entry.ImportBatchId != null)
            .GroupBy(cell => cell.Entry.ImportBatchId).Select(group => new { Batch = group.Key, Count = group.Count() }).ToListAsync(token);
        var earlier = await db.Set<ObservationVersion>().AsNoTracking().Where(version => version.Entry.ImportBatchId != null)
            .Where(version => !db.Observations.Any(cell => cell.Id == version.ObservationId && cell.Entry.ImportBatchId == version.Entry.ImportBatchId))
            .Select(version => new { Batch = version.Entry.ImportBatchId, version.ObservationId }).Distinct()
            .GroupBy(row => row.Batch).Select(group => new { Batch = group.Key, Count = group.Count() }).ToListAsync(token);
        return present.Concat(earlier).GroupBy(row => row.Batch.GetValueOrDefault()).ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
    }

    /// <summary>The units in which an import filled a cell.</summary>
    public static Task<List<int>> UnitsAsync(AppDb db, int batchId, CancellationToken token) =>
        Of(db, batchId).Select(cell => cell.UnitId).Distinct().ToListAsync(token);

    /// <summary>Cells of an import with their history, by unit and period.</summary>
    /// <param name="db">The database.</param>
    /// <param name="batchId">The import.</param>
    /// <param name="units">The units that the reader may see.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="token">Stops the reading.</param>
    public static Task<List<Observation>> CellsAsync(AppDb db, int batchId, IReadOnlyCollection<int> units, int most, CancellationToken token) =>
        Of(db, batchId).AsNoTracking().AsSplitQuery().Include(cell => cell.History.OrderBy(version => version.Number))
            .Where(cell => units.Contains(cell.UnitId)).OrderBy(cell => cell.UnitId).ThenBy(cell => cell.Period).ThenBy(cell => cell.IndicatorId).Take(most).ToListAsync(token);

    /// <summary>Undoes an import inside the caller's transaction: cells that nobody changed since are emptied, with the reason,
    /// and what stood there before is put in again as the content of whoever put it in first. While one cell was sent or approved with the import's
    /// figure, nothing is changed.</summary>
    /// <param name="db">A context that says in whose name it writes, with an open transaction.</param>
    /// <param name="batchId">The import.</param>
    /// <param name="entry">Who, when, and why as the comment.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    public static async Task<BatchUndoing> UndoAsync(AppDb db, int batchId, ObservationEntry entry, CancellationToken token)
    {
        var ids = await Of(db, batchId).OrderBy(cell => cell.Id).Select(cell => cell.Id).ToListAsync(token);
        List<EntryKey> kept = [];
        List<EntryKey> locked = [];
        await EachAsync(db, ids, false, portion =>
        {
            foreach (var cell in portion)
            {
                (BatchUndo.Judge(cell, batchId) switch { UndoKind.Locked => locked, UndoKind.Kept => kept, _ => null })?.Add(CellStore.KeyOf(cell));
            }
        }, token);
        if (locked.Count > 0)
        {
            return new BatchUndoing(0, kept, locked);
        }

        var undone = (await db.ImportBatches.Where(batch => batch.UndoneAt != null).Select(batch => batch.Id).ToListAsync(token)).ToHashSet();
        var back = 0;
        await EachAsync(db, ids, true, portion =>
        {
            foreach (var cell in portion.Where(cell => BatchUndo.Judge(cell, batchId) == UndoKind.Back))
            {
                var before = BatchUndo.Before(cell, batchId, undone);
                cell.Record(ObservationFigure.Empty, ObservationState.Empty, entry);
                if (before is not null && before.State != ObservationState.Empty)
                {
                    // whose figure it is, and why it was returned, does not change by the undoing; the seconds were counted once
                    cell.Record(before.Figure, before.State, before.Entry with { Seconds = null });
                }

                back++;
            }
        }, token);
        return new BatchUndoing(back, kept, []);
    }

    private static IQueryable<Observation> Of(AppDb db, int batchId) => db.Observations.Where(
        cell => cell.Entry.ImportBatchId == batchId || cell.History.Any(version => version.Entry.ImportBatchId == batchId));

    private static async Task EachAsync(AppDb db, List<long> ids, bool saves, Action<List<Observation>> work, CancellationToken token)
    {
        foreach (var portion in ids.Chunk(Portion))
        {
            db.ChangeTracker.Clear();
            var cells = await db.Observations.AsSplitQuery().AsTracking(saves ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
                .Include(cell => cell.History.OrderBy(version => version.Number)).Where(cell => portion.Contains(cell.Id)).ToListAsync(token);
            work(cells);
            if (saves)
            {
                await db.SaveChangesAsync(token);
            }
        }

        db.ChangeTracker.Clear();
    }
}
