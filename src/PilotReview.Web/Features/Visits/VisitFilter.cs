using PilotReview.Core.Observations;
using PilotReview.Core.Visits;

namespace PilotReview.Web.Features.Visits;

/// <summary>Which visits the page shows; stands in its address.</summary>
/// <param name="Month">The month; null for the newest that has visits, or for all months when a state is asked for.</param>
/// <param name="State">One of the states of this class; null for all.</param>
public sealed record VisitFilter(Period? Month, string? State)
{
    public const string MonthName = "month";
    public const string StateName = "state";
    public const string Untold = "untold";
    public const string Unfiled = "unfiled";
    public const string NotMade = "not-made";
    public const string Late = "late";

    public static IReadOnlyList<string?> States { get; } = [null, Untold, Unfiled, NotMade, Late];

    /// <summary>The page with this filter.</summary>
    public string Address
    {
        get
        {
            var address = Month is { } month ? Urls.With(Urls.Visits, MonthName, month.ToString()) : Urls.Visits;
            return State is { Length: > 0 } state ? Urls.And(address, StateName, state) : address;
        }
    }

    public static VisitFilter Of(string? month, string? state) => new(
        Period.TryParse(month, out var period) && period.Kind == PeriodKind.Month ? period : null,
        States.Contains(state) ? state : null);

    /// <summary>Whether a visit is in the state that is asked for.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="state">The state; null for any.</param>
    /// <param name="day">Today.</param>
    /// <param name="days">Days after a month's end in which its visits are told of.</param>
    public static bool IsOf(Visit visit, string? state, DateOnly day, int days) => state switch
    {
        Untold => visit.State == VisitState.Untold,
        Unfiled => visit.IsMade && !visit.IsFiled,
        NotMade => visit.State == VisitState.NotMade,
        Late => visit.IsLateOn(day, days),
        _ => true,
    };
}
