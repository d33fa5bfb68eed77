using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>What waits for somebody.</summary>
public enum InboxKind
{
    /// <summary>Cells were sent back to the ward.</summary>
    ReturnedCells = 1,

    /// <summary>A month that has ended is not sent whole.</summary>
    MonthToSend,

    /// <summary>A month was sent and waits for approval.</summary>
    MonthToJudge,
}

/// <summary>One thing that waits: what, since when, until when.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">The unit whose month it is.</param>
/// <param name="Month">The month.</param>
/// <param name="Cells">Cells concerned.</param>
/// <param name="Since">Since when it waits; null when nobody did anything yet.</param>
/// <param name="Due">Last day in time; null when there is none.</param>
public sealed record InboxItem(InboxKind Kind, Unit Unit, Period Month, int Cells, DateTimeOffset? Since, DateOnly? Due);

/// <summary>What waits for somebody, and how much more than could be listed.</summary>
/// <param name="Items">What was sent back or sent in first, then the oldest.</param>
/// <param name="More">Things beyond those.</param>
public sealed record InboxList(IReadOnlyList<InboxItem> Items, int More)
{
    public static readonly InboxList Empty = new([], 0);
}
