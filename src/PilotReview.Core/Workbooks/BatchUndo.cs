using PilotReview.Core.Observations;

namespace PilotReview.Core.Workbooks;

/// <summary>What becomes of one cell when the import that filled it is undone.</summary>
public enum UndoKind
{
    /// <summary>Goes back to what stood before.</summary>
    Back = 1,

    /// <summary>Changed since by somebody: kept, and listed.</summary>
    Kept,

    /// <summary>Sent or approved since with the figure of the import: the import cannot be undone.</summary>
    Locked,

    /// <summary>Not of the import, or undone already.</summary>
    None,
}

/// <summary>The rule by which an import is undone as a whole. Nothing is taken away: going back is a new content, and the import's stays among the earlier ones.</summary>
public static class BatchUndo
{
    public static UndoKind Judge(Observation cell, int batchId)
    {
        if (cell.Entry.ImportBatchId == batchId)
        {
            return cell.State switch
            {
                ObservationState.Submitted or ObservationState.Approved => UndoKind.Locked,
                ObservationState.Draft => UndoKind.Back,
                // cleared by the import, or sent back by the appraiser, who wants it as it is
                ObservationState.Empty => UndoKind.Back,
                _ => UndoKind.Kept,
            };
        }

        return cell.History.Any(version => version.Entry.ImportBatchId == batchId)
            ? StandsStill(cell, batchId) && !Entry.EntryRules.IsOpen(cell.State) ? UndoKind.Locked : UndoKind.Kept
            : UndoKind.None;
    }

    /// <summary>What stood in the cell before the import first wrote there; null when nothing ever did. What an undoing of another import left since is not among it,
    /// nor the figures of imports that are undone themselves. For <see cref="UndoKind.Back"/> only.</summary>
    /// <param name="cell">The cell with its history, oldest first.</param>
    /// <param name="batchId">The import.</param>
    /// <param name="undone">Imports that were undone before.</param>
    public static ObservationVersion? Before(Observation cell, int batchId, IReadOnlySet<int> undone) => cell.History
        .TakeWhile(version => version.Entry.ImportBatchId != batchId)
        .LastOrDefault(version => version.Entry.ImportBatchId is not { } other || !undone.Contains(other));

    /// <summary>The figure is still the import's; only its state went on.</summary>
    private static bool StandsStill(Observation cell, int batchId)
    {
        var from = cell.History.Last(version => version.Entry.ImportBatchId == batchId);
        return cell.Figure == from.Figure && cell.History.Where(version => version.Number > from.Number).All(version => version.Figure == from.Figure);
    }
}
