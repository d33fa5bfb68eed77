using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>The steps of a data month: which cells a step moves, and what forbids it. One table for the page, the verbs and the tests.</summary>
public static class MonthRules
{
    /// <summary>What the step makes of a cell; null when it does not move it.</summary>
    public static ObservationState? StateAfter(MonthStepKind step, ObservationState state) => (step, state) switch
    {
        (MonthStepKind.Submitted, ObservationState.Draft) => ObservationState.Submitted,
        (MonthStepKind.Returned, ObservationState.Submitted or ObservationState.Approved) => ObservationState.Returned,
        (MonthStepKind.Approved, ObservationState.Submitted) => ObservationState.Approved,
        _ => null,
    };

    /// <summary>What must be mended or explained before the month can be sent: findings that block, and cells that were sent back and not touched since.</summary>
    public static MonthHindrance HindranceOf(EntrySheet sheet) => new(
        [.. EntryChecks.Of(sheet).Where(finding => finding.Blocks && sheet.Find(finding.Key) is { State: ObservationState.Draft })],
        [.. sheet.Cells.Where(cell => cell.State == ObservationState.Returned)],
        sheet.DueCells.Count(cell => cell.IsMissing),
        sheet.Cells.Count(cell => cell.State == ObservationState.Draft));

    /// <summary>Whether an account may approve a cell: not what it typed, imported or sent itself.</summary>
    public static bool MayApprove(Observation observation, int accountId) =>
        observation.Entry.AccountId != accountId && LastTyped(observation)?.AccountId != accountId;

    /// <summary>The content before the newest sending that differs from what was sent now: what has changed since the appraiser last saw the cell.</summary>
    public static ObservationVersion? ChangedSince(Observation observation) =>
        Seen(observation) is { } seen && seen.Figure != observation.Figure ? seen : null;

    /// <summary>What an appraiser would look for among the newly sent: the figure that was seen last, where it was changed, kept after a return, cleared, or put in only after
    /// the month was first sent; null for a cell of which there is nothing to say.</summary>
    /// <param name="observation">The cell.</param>
    /// <param name="sendings">When the month was sent.</param>
    public static ObservationFigure? SeenBefore(Observation observation, IReadOnlyCollection<DateTimeOffset> sendings) => observation.State switch
    {
        ObservationState.Submitted when IsKept(observation) => observation.Figure,
        ObservationState.Submitted => ChangedSince(observation)?.Figure
            ?? (Seen(observation) is null && sendings.Any(at => at < observation.Entry.At) ? ObservationFigure.Empty : null),
        // cleared since: told once the month was sent again
        ObservationState.Empty when sendings.Any(at => at >= observation.Entry.At) => Seen(observation)?.Figure,
        _ => null,
    };

    /// <summary>A cell was sent back and comes again with the same figure: it was kept, for the reason that stands with it.</summary>
    public static bool IsKept(Observation observation) =>
        observation.State == ObservationState.Submitted && Seen(observation) is { State: ObservationState.Returned } seen && seen.Figure == observation.Figure;

    /// <summary>The newest content that was sent, before the one that stands there now.</summary>
    private static ObservationVersion? Seen(Observation observation) => observation.History.OrderByDescending(version => version.Number)
        .FirstOrDefault(version => version.State is ObservationState.Submitted or ObservationState.Approved or ObservationState.Returned);

    /// <summary>Who put the figure in that stands there now, whatever was done with it afterwards.</summary>
    private static ObservationEntry? LastTyped(Observation observation) =>
        observation.History.OrderByDescending(version => version.Number).FirstOrDefault(version => version.State == ObservationState.Draft)?.Entry;
}

/// <summary>What stands between a month and its sending.</summary>
/// <param name="Findings">Findings that must be mended or explained.</param>
/// <param name="Returned">Cells that were sent back and not mended.</param>
/// <param name="Missing">Due cells without anything; they may be sent so, knowingly.</param>
/// <param name="Drafts">Cells that would be sent.</param>
public sealed record MonthHindrance(IReadOnlyList<EntryFinding> Findings, IReadOnlyList<EntryCell> Returned, int Missing, int Drafts)
{
    public bool Blocks => Findings.Count > 0 || Returned.Count > 0;
}
