using PilotReview.Core.Observations;

namespace PilotReview.Core.Settings;

/// <summary>Until when figures are to come in. Days are calendar days; the due day itself is still in time.</summary>
/// <remarks>Give the settings of the period's last day: a deadline decided later does not make figures late that were in time.</remarks>
public static class Deadlines
{
    /// <summary>The last day in time for the figures of a period: for a month that day of the next month, for a quarter so many days after its end, for a
    /// year as many as for its last quarter.</summary>
    public static DateOnly DueOn(Period period, OfficeSettings settings) => period.End.AddDays(
        settings.Number(period.Kind == PeriodKind.Month ? OfficeSettings.MonthDue : OfficeSettings.QuarterDue));

    /// <summary>The last day in time for figures that were sent back on <paramref name="day"/>.</summary>
    public static DateOnly ReturnedDueOn(DateOnly day, OfficeSettings settings) => day.AddDays(settings.Number(OfficeSettings.ReturnDue));
}
