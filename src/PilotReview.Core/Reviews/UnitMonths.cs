using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Reviews;

/// <summary>What the windows of a review give for one unit, in months: before its restructuring, while the new order settles in, and after.</summary>
/// <param name="First">First month before.</param>
/// <param name="Cut">The month in which the unit was restructured.</param>
/// <param name="Settling">Months from <paramref name="Cut"/> on that count on neither side; also the month that holds the restructuring inside.</param>
/// <param name="Last">Last month after, inclusive.</param>
public sealed record UnitMonths(Period First, Period Cut, int Settling, Period Last)
{
    /// <summary>Fewer months before cannot show a season twice.</summary>
    public const int LeastBefore = 24;

    /// <summary>Fewer months after do not hold every month of a year.</summary>
    public const int LeastAfter = 12;

    public int Before => Math.Max(0, Cut.Index - First.Index);

    public Period FirstAfter => Cut.Plus(Settling);

    public int After => Math.Max(0, Last.Index - FirstAfter.Index + 1);

    public bool IsShortBefore => Before < LeastBefore;

    public bool IsShortAfter => After < LeastAfter;

    /// <summary>The months as the comparison of a monthly indicator counts them.</summary>
    /// <param name="window">The windows of the review.</param>
    /// <param name="restructured">The day of the unit's restructuring.</param>
    public static UnitMonths Of(ReviewWindow window, DateOnly restructured)
    {
        var cut = Period.Of(PeriodKind.Month, restructured);
        var settled = Period.Of(PeriodKind.Month, restructured.AddMonths(window.SettlingMonths).AddDays(-1));
        var settling = window.SettlingMonths > 0 ? settled.Index - cut.Index + 1 : cut.Start == restructured ? 0 : 1;
        return new UnitMonths(window.BeforeFrom, cut, settling, window.AfterTo);
    }
}
