using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Core.Comparison;

/// <summary>The review that a pilot plans, before anybody drew one up: what could it show?</summary>
public static class PlannedReview
{
    /// <summary>Months before that are looked at while no review says otherwise.</summary>
    private const int MonthsBefore = 36;

    /// <summary>Months that settle in while no review says otherwise (methods, section 3).</summary>
    private const int SettlingMonths = 3;

    /// <summary>Years a pilot runs while no day is planned.</summary>
    private const int YearsOfAPilot = 3;

    /// <summary>A review on the planned day, with the windows of the pilot's newest review where there is one.</summary>
    public static Review Of(Pilot pilot, Review? newest)
    {
        var day = pilot.PlannedReview ?? pilot.Start.AddYears(YearsOfAPilot);
        var month = Period.Of(PeriodKind.Month, day);
        return new Review
        {
            Code = string.Empty,
            PilotId = pilot.Id,
            Title = pilot.Name,
            AsOf = day,
            BeforeFrom = newest?.BeforeFrom ?? Period.Of(PeriodKind.Month, pilot.Start).Plus(-MonthsBefore),
            AfterTo = day == month.End ? month : month.Plus(-1),
            SettlingMonths = newest?.SettlingMonths ?? SettlingMonths,
        };
    }
}
