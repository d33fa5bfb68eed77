using PilotReview.Core.Observations;
using PilotReview.Core.Visits;

namespace PilotReview.Web.Features.Visits;

/// <summary>The visits that somebody may see.</summary>
/// <param name="Month">The month that is shown; null when all months are.</param>
/// <param name="Months">Months that have visits, the oldest first.</param>
/// <param name="Rows">The visits of the month, whatever their state.</param>
/// <param name="LateEver">Late visits of all months.</param>
/// <param name="Tallies">The month's visits counted by the committee above the branches, in the order of their codes; the last line is all of them.</param>
/// <param name="DueDays">Days after a month's end in which its visits are told of.</param>
/// <param name="Post">The reader's own post.</param>
public sealed record VisitsView(
    Period? Month, IReadOnlyList<Period> Months, IReadOnlyList<VisitRow> Rows, int LateEver, IReadOnlyList<(string Name, VisitTally Tally)> Tallies, int DueDays, string Post)
{
    public static VisitsView Empty { get; } = new(null, [], [], 0, [], 0, string.Empty);

    public Period? Before => Months.LastOrDefault(known => Month is { } month && known.CompareTo(month) < 0) is { Index: > 0 } found ? found : null;

    public Period? After => Months.FirstOrDefault(known => Month is { } month && known.CompareTo(month) > 0) is { Index: > 0 } found ? found : null;
}
