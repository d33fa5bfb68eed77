using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Data.Audit;
using PilotReview.Data.Import;

namespace PilotReview.Data.Entry;

/// <summary>Puts changed cells into the database: each is judged against what is stored within the same transaction, and the earlier content becomes a version.
/// The one way in for the grid, the pasted block and the workbook.</summary>
public static class CellStore
{
    private const int Portion = 2_000;

    /// <summary>Changes the cells inside the caller's transaction; nothing lasts until the caller commits.</summary>
    /// <param name="db">A context that says in whose name it writes, with an open transaction.</param>
    /// <param name="changes">At most one for each cell.</param>
    /// <param name="progress">Told how many were judged so far.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    /// <returns>One outcome for each change, in their order.</returns>
    public static async Task<IReadOnlyList<CellOutcome>> SaveAsync(
        AppDb db, IReadOnlyList<CellChange> changes, IProgress<int>? progress, CancellationToken token)
    {
        List<CellOutcome> outcomes = new(changes.Count);
        foreach (var portion in changes.Chunk(Portion))
        {
            db.ChangeTracker.Clear();
            outcomes.AddRange(await SavePortionAsync(db, portion, token));
            progress?.Report(outcomes.Count);
        }

        db.ChangeTracker.Clear();
        return outcomes;
    }

    private static async Task<List<CellOutcome>> SavePortionAsync(AppDb db, CellChange[] portion, CancellationToken token)
    {
        var stored = await LoadAsync(db, [.. portion.Select(change => change.Key)], token);
        List<CellOutcome> outcomes = [];
        List<Observation> added = [];
        foreach (var change in portion)
        {
            var known = stored.GetValueOrDefault(change.Key);
            var kind = EntryRules.Judge(known, change);
            if (kind == CellOutcomeKind.Saved)
            {
                if (known is null)
                {
                    known = NewOf(change);
                    added.Add(known);
                }

                known.RecordOn(change.ScaleVersionId, change.Figure, EntryRules.StateAfter(change), change.Entry);
            }

            outcomes.Add(new CellOutcome(change, kind, known));
        }

        await db.SaveChangesAsync(token);
        await AddAsync(db, added, token);
        return outcomes;
    }

    /// <summary>The stored cells with these keys, with their history, tracked.</summary>
    internal static async Task<Dictionary<EntryKey, Observation>> LoadAsync(AppDb db, IReadOnlyCollection<EntryKey> keys, CancellationToken token)
    {
        var units = keys.Select(key => key.UnitId).Distinct().ToList();
        var indicators = keys.Select(key => key.IndicatorId).Distinct().ToList();
        var periods = keys.Select(key => key.Period).Distinct().ToList();
        var wanted = keys.ToHashSet();
        var found = await db.Observations.AsSplitQuery().Include(observation => observation.History.OrderBy(version => version.Number))
            .Where(observation => units.Contains(observation.UnitId) && indicators.Contains(observation.IndicatorId) && periods.Contains(observation.Period))
            .ToListAsync(token);
        return found.Where(observation => wanted.Contains(KeyOf(observation))).ToDictionary(KeyOf);
    }

    internal static EntryKey KeyOf(Observation observation) => new(observation.UnitId, observation.IndicatorId, observation.Period);

    private static Observation NewOf(CellChange change) => new()
    {
        UnitId = change.Key.UnitId, IndicatorId = change.Key.IndicatorId, Period = change.Key.Period, ScaleVersionId = change.ScaleVersionId,
    };

    /// <summary>Past the tracker, which a workbook of a hundred thousand cells cannot afford.</summary>
    private static async Task AddAsync(AppDb db, List<Observation> added, CancellationToken token)
    {
        if (added.Count == 0)
        {
            return;
        }

        await using var insert = ObservationInsert.Prepare(db);
        foreach (var observation in added)
        {
            await insert.WriteAsync(observation, token);
        }

        await using var log = await AuditWriter.OpenAsync(db, token);
        await log.WriteAsync(added.SelectMany(AuditCollector.DraftsOfNew), token);
    }
}
