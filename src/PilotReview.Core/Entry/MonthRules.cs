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
        observation.History.OrderByDescending(version => version.Number)
            .FirstOrDefault(version => version.State is ObservationState.Submitted or ObservationState.Approved or ObservationState.Returned) is { } seen
        && seen.Figure != observation.Figure
            ? seen
            : null;

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
