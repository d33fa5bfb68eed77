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
}
