using System.Globalization;
using PilotReview.Core.Reviews;

namespace PilotReview.Core.Wording;

/// <summary>How late an order is, in words.</summary>
public static class OrderWording
{
    /// <summary>"quá hạn 12 ngày"; null while it is in time.</summary>
    public static string? Overdue(ReviewOrder order, DateOnly day, CultureInfo culture) => !order.IsOverdueOn(day)
        ? null
        : (day.DayNumber - order.Due.DayNumber) switch
        {
            1 => Phrases.Get("t.overdue.one", culture),
            var days => Phrases.Fill("t.overdue.many", culture, ("days", Formats.Whole(days, culture))),
        };

    /// <summary>"trễ 12 ngày" for what was done after its last day; null for what was done in time, and while a report of it is not there or was sent back.</summary>
    public static string? Late(ReviewOrder order, CultureInfo culture) =>
        order is not { State: OrderState.Reported or OrderState.Done, IsLate: true, DoneOn: { } day }
            ? null
            : (day.DayNumber - order.Due.DayNumber) switch
            {
                1 => Phrases.Get("t.late.one", culture),
                var days => Phrases.Fill("t.late.many", culture, ("days", Formats.Whole(days, culture))),
            };
}
