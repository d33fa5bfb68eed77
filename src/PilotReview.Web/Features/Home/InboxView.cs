using PilotReview.Core.Entry;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Home;

/// <summary>All that waits for an actor.</summary>
/// <param name="Reviews">Of reviews and orders, the overdue first.</param>
/// <param name="Months">Of the months' figures.</param>
/// <param name="LockedAccounts">Accounts that are locked; for whoever keeps accounts.</param>
public sealed record InboxView(IReadOnlyList<ReviewTask> Reviews, InboxList Months, int LockedAccounts)
{
    public int Count => Reviews.Count + Months.Items.Count + Months.More + (LockedAccounts > 0 ? 1 : 0);
}
