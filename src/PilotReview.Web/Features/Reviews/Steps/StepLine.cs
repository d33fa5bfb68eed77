using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>A step taken, and how long the state that it led to took.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day it was taken, by the office's clock.</param>
/// <param name="Until">The day on which the state was left; null while it lasts.</param>
/// <param name="Late">Days after the due day until it was left, or until today; 0 when in time or nothing was due.</param>
public sealed record StepLine(ReviewStep Step, DateOnly On, DateOnly? Until, int Late)
{
    /// <summary>The steps of a review, oldest first.</summary>
    public static IReadOnlyList<StepLine> Of(IReadOnlyList<ReviewStep> steps, TimeZoneInfo zone, DateOnly today)
    {
        var days = steps.Select(step => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(step.At, zone).DateTime)).ToList();
        return
        [
            .. steps.Select((step, at) => at + 1 < steps.Count
                ? new StepLine(step, days[at], days[at + 1], LateBy(step.Due, days[at + 1]))
                : new StepLine(step, days[at], null, step.To == ReviewState.Published ? 0 : LateBy(step.Due, today))),
        ];
    }

    private static int LateBy(DateOnly? due, DateOnly day) => due is { } last ? Math.Max(0, day.DayNumber - last.DayNumber) : 0;
}
