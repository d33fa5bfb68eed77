using Microsoft.EntityFrameworkCore;
using PilotReview.Core.Entry;
using PilotReview.Core.Observations;

namespace PilotReview.Data.Entry;

/// <summary>Moves cells of a month: sent, returned, approved. The figure stays; the state, who did it and why become the newest content.</summary>
public static class MonthStore
{
    /// <summary>Moves those of the cells that the step moves, and writes the step itself, inside the caller's transaction.</summary>
    /// <param name="db">A context that says in whose name it writes, with an open transaction.</param>
    /// <param name="unitMonth">The unit whose month it is, and the month.</param>
    /// <param name="step">The step.</param>
    /// <param name="cells">The cells asked for.</param>
    /// <param name="missing">Due cells that were empty.</param>
    /// <param name="entry">Who and when; its comment is the reason, and stands in each cell that is returned.</param>
    /// <param name="token">Stops the work; the caller then rolls back.</param>
    /// <returns>The step with the number of cells moved; null when it moved none, and nothing was written.</returns>
    public static async Task<MonthStep?> TakeAsync(
        AppDb db, (int UnitId, Period Month) unitMonth, MonthStepKind step, IReadOnlyCollection<EntryKey> cells, int missing, ObservationEntry entry, CancellationToken token)
    {
        var stored = await CellStore.LoadAsync(db, cells, token);
        var moved = 0;
        foreach (var observation in stored.Values)
        {
            if (MonthRules.StateAfter(step, observation.State) is not { } state
                || (step == MonthStepKind.Approved && entry.AccountId is { } account && !MonthRules.MayApprove(observation, account)))
            {
                continue;
            }

            observation.Record(observation.Figure, state, EntryOf(observation, step, entry));
            moved++;
        }

        if (moved == 0)
        {
            return null;
        }

        var (unitId, month) = unitMonth;
        var before = await db.MonthSteps.Where(done => done.UnitId == unitId && done.Month == month && done.Kind == step).Select(done => (int?)done.Number).MaxAsync(token);
        var taken = new MonthStep
        {
            UnitId = unitId, Month = month, Kind = step, Number = (before ?? 0) + 1, At = entry.At, AccountId = entry.AccountId,
            Cells = moved, Missing = missing, Reason = entry.Comment,
        };
        db.MonthSteps.Add(taken);
        await db.SaveChangesAsync(token);
        return taken;
    }

    /// <summary>Where the figure came from stays with it: source, document and cell; the remark of the typist stays unless a return says its reason.</summary>
    private static ObservationEntry EntryOf(Observation observation, MonthStepKind step, ObservationEntry entry) => observation.Entry with
    {
        At = entry.At,
        AccountId = entry.AccountId,
        Comment = step == MonthStepKind.Returned ? entry.Comment : observation.Entry.Comment,
        Seconds = null,
    };
}
