using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>What may be done with a cell in which state: one table for the grid, the workbook and the steps of a month.</summary>
public static class EntryRules
{
    /// <summary>Empty, draft and returned cells may be typed into; what was sent or approved is locked.</summary>
    public static bool IsOpen(ObservationState state) => state is ObservationState.Empty or ObservationState.Draft or ObservationState.Returned;

    /// <summary>What comes of a change to what is stored. The stored content is never replaced by one that did not know it.</summary>
    /// <param name="stored">What stands in the cell; null when nothing ever did.</param>
    /// <param name="change">What somebody wants there.</param>
    public static CellOutcomeKind Judge(Observation? stored, CellChange change)
    {
        var state = stored?.State ?? ObservationState.Empty;
        if (IsSame(stored, change))
        {
            return CellOutcomeKind.Unchanged;
        }

        if (!IsOpen(state))
        {
            return CellOutcomeKind.Locked;
        }

        return change.BaseVersion is { } known && known != (stored?.Version ?? 0) ? CellOutcomeKind.Conflict : CellOutcomeKind.Saved;
    }

    /// <summary>The state of a cell after typing: cleared cells are empty again, everything else is a draft.</summary>
    public static ObservationState StateAfter(CellChange change) => change.IsCleared ? ObservationState.Empty : ObservationState.Draft;

    // a returned cell whose figure is confirmed is a change: it may be sent again
    private static bool IsSame(Observation? stored, CellChange change) => stored is null || stored.State == ObservationState.Empty
        ? change.IsCleared
        : stored.Figure == change.Figure && stored.ScaleVersionId == change.ScaleVersionId && !change.IsCleared && stored.State != ObservationState.Returned
            && (change.Entry.Source != ObservationSource.Retrieved
                || (stored.Entry.Source == ObservationSource.Retrieved && stored.Entry.Evidence == change.Entry.Evidence));
}
