using PilotReview.Core.Entry;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>A sheet of figures as one reader sees it, with what is wrong in it and what may be done.</summary>
public sealed record EntryView
{
    public required EntrySheet Sheet { get; init; }

    public required EntryQuery Query { get; init; }

    /// <summary>Units whose months the reader may open.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<IssueLine> Issues { get; init; }

    /// <summary>Figures may be typed.</summary>
    public required bool MayEnter { get; init; }

    /// <summary>Figures may be approved or sent back.</summary>
    public required bool MayApprove { get; init; }

    /// <summary>The account that looks.</summary>
    public required int AccountId { get; init; }

    /// <summary>Last day in time for the month; null for a year.</summary>
    public DateOnly? Due { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The month is over: only then can it be sent.</summary>
    public bool HasEnded => Sheet.Month.End < Today;

    /// <summary>Cells of the month that may still be typed into.</summary>
    public bool HasOpen => Sheet.Cells.Any(cell => cell.IsOpen);

    /// <summary>Sent cells wait for approval.</summary>
    public bool HasWaiting => Sheet.Cells.Any(cell => cell.State == ObservationState.Submitted);

    /// <summary>All of the month was sent, and nothing of it waits for its ward.</summary>
    public bool IsSentWhole => !Sheet.IsYear && !HasOpen && HasJudgeable;

    /// <summary>The steps of the month so far, oldest first, with the post that took each.</summary>
    public IReadOnlyList<(MonthStep Step, string Post)> Steps { get; init; } = [];

    /// <summary>What changed in sent cells since they were last seen.</summary>
    public IReadOnlyList<ChangedCell> Changes { get; init; } = [];

    public required bool IsSample { get; init; }

    public bool IsEmpty => Sheet.Rows.Count == 0 || Sheet.Columns.Count == 0;

    public EntryCounts Counts => EntryCounts.Of(Sheet, Issues);

    /// <summary>Cells that wait for approval and that this account may approve.</summary>
    public int Approvable => Sheet.Cells.Count(cell => cell.Stored is { State: ObservationState.Submitted } stored && MonthRules.MayApprove(stored, AccountId));

    /// <summary>There are cells that were sent or approved.</summary>
    public bool HasJudgeable => Sheet.Cells.Any(cell => cell.State is ObservationState.Submitted or ObservationState.Approved);

    /// <summary>Cells that wait for approval but were typed by this very account.</summary>
    public int OwnWaiting => Sheet.Cells.Count(cell => cell.Stored is { State: ObservationState.Submitted } stored && !MonthRules.MayApprove(stored, AccountId));
}

/// <summary>A sent cell whose figure differs from what was seen last, or that was sent back and kept as it was.</summary>
/// <param name="Key">The cell.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Indicator">Its column.</param>
/// <param name="Was">The figure that was seen last.</param>
/// <param name="Now">The figure that was sent.</param>
/// <param name="Kept">Why it was kept; null when it was changed.</param>
public sealed record ChangedCell(EntryKey Key, string Unit, string Indicator, string Was, string Now, string? Kept = null);

/// <summary>How far a sheet is.</summary>
/// <param name="Due">Cells that are due.</param>
/// <param name="Left">Of these, cells without anything.</param>
/// <param name="Odd">Cells with something to mend or explain.</param>
/// <param name="Returned">Cells that were sent back.</param>
public sealed record EntryCounts(int Due, int Left, int Odd, int Returned)
{
    public int Done => Due - Left - Odd - Returned;

    public static EntryCounts Of(EntrySheet sheet, IReadOnlyList<IssueLine> issues)
    {
        var due = sheet.DueCells.ToList();
        var keys = due.Select(cell => cell.Key).ToHashSet();
        return new EntryCounts(
            due.Count,
            due.Count(cell => cell.IsMissing),
            issues.Where(issue => issue.Kind == IssueKind.Open && keys.Contains(issue.Key)).Select(issue => issue.Key).Distinct().Count(),
            due.Count(cell => cell.State == ObservationState.Returned));
    }
}
