using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Units;

namespace PilotReview.Core.Entry;

/// <summary>Which figures a unit owes in a month, if it exists at the month's end: of each indicator that is collected then, whose period ends with the month, and that applies to the
/// unit's category.</summary>
/// <param name="Categories">Codes of the categories of units, by id.</param>
public sealed record DueRule(IReadOnlyDictionary<int, string> Categories)
{
    public bool IsDue(Indicator indicator, Unit unit, Period month) =>
        PeriodIn(indicator, month) is { } period && indicator.IsCollectedIn(period) && unit.ExistsOn(month.End) && Applies(indicator, unit, month);

    /// <summary>The period of the indicator that ends with the month; null when none does.</summary>
    public static Period? PeriodIn(Indicator indicator, Period month) =>
        Period.Of(indicator.PeriodKind, month.End) is var period && period.End == month.End ? period : null;

    private bool Applies(Indicator indicator, Unit unit, Period month)
    {
        if (indicator.AppliesTo.Length == 0)
        {
            return true;
        }

        var category = unit.On(month.End).CategoryId is { } id ? Categories.GetValueOrDefault(id) : null;
        return category is not null && indicator.AppliesTo.Split(';', StringSplitOptions.TrimEntries).Contains(category, StringComparer.Ordinal);
    }
}
