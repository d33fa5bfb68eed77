using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Orders;

/// <summary>Which orders the list shows; stands in its address.</summary>
/// <param name="Review">Code of the review; null for all.</param>
/// <param name="State">One of the states of this class; null for all.</param>
public sealed record OrderFilter(string? Review, string? State)
{
    public const string ReviewName = "review";
    public const string StateName = "state";
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Reported = "reported";
    public const string Done = "done";
    public const string Withdrawn = "withdrawn";

    public static IReadOnlyList<string?> States { get; } = [null, Open, Overdue, Reported, Done, Withdrawn];

    /// <summary>The list with this filter.</summary>
    public string Address
    {
        get
        {
            var address = Review is { Length: > 0 } review ? Urls.With(Urls.Orders, ReviewName, review) : Urls.Orders;
            return State is { Length: > 0 } state ? Urls.And(address, StateName, state) : address;
        }
    }

    public bool Shows(OrderOfReview item, DateOnly day) => (Review is null or "" || item.Review.Code == Review) && IsOf(item.Order, State, day);

    public static bool IsOf(ReviewOrder order, string? state, DateOnly day) => state switch
    {
        Open => order.State == OrderState.Open,
        Overdue => order.IsOverdueOn(day),
        Reported => order.State == OrderState.Reported,
        Done => order.State == OrderState.Done,
        Withdrawn => order.State == OrderState.Withdrawn,
        _ => true,
    };
}
