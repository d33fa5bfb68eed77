using System.Security.Cryptography;
using System.Text;
using PilotReview.Core.Entry;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Home;

/// <summary>All that waits for an actor.</summary>
/// <param name="Reviews">Of reviews and orders, the overdue first.</param>
/// <param name="Months">Of the months' figures.</param>
/// <param name="LockedAccounts">Accounts that are locked; for whoever keeps accounts.</param>
public sealed record InboxView(IReadOnlyList<ReviewTask> Reviews, InboxList Months, int LockedAccounts)
{
    /// <summary>Of visits to branches.</summary>
    public VisitsDue Visits { get; init; } = VisitsDue.None;

    private const int MarkLength = 16;

    /// <summary>A short mark of what stands in the list on that day: another one, another list, also where as many things wait.</summary>
    public string MarkOn(DateOnly day)
    {
        IEnumerable<FormattableString> parts =
        [
            .. Reviews.Select(task => (FormattableString)$"{task.Kind}/{task.ReviewCode}/{task.Unit?.Code}/{task.Text}/{task.Since:O}/{task.Due:O}/{task.Due < day}"),
            .. Months.Items.Select(item => (FormattableString)$"{item.Kind}/{item.Unit.Code}/{item.Month}/{item.Cells}/{item.Since:O}/{item.Due:O}/{item.Due < day}"),
            $"{Months.More}/{LockedAccounts}/{Visits.Untold?.Count}/{Visits.Untold?.Due < day}/{Visits.Unfiled?.Count}/{Visits.Unfiled?.Due < day}",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts.Select(FormattableString.Invariant)))))[..MarkLength];
    }

    public int Count => Reviews.Count + Months.Items.Count + Months.More + (LockedAccounts > 0 ? 1 : 0) + (Visits.Untold is null ? 0 : 1) + (Visits.Unfiled is null ? 0 : 1);
}
