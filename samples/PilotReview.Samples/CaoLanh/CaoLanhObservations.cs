using PilotReview.Core.Import;

namespace PilotReview.Samples.CaoLanh;

/// <summary>All figures of the scenario, by indicator, branch and period.</summary>
internal sealed class CaoLanhObservations(int seed)
{
    private static readonly string[] Order =
    [
        CaoLanhIndicators.Attendance, CaoLanhIndicators.Speaking, CaoLanhIndicators.OnSchedule, CaoLanhIndicators.Thematic,
        CaoLanhIndicators.RollOut, CaoLanhIndicators.Targets, CaoLanhIndicators.MeetingScore, CaoLanhIndicators.Classification,
        CaoLanhIndicators.Premises, CaoLanhIndicators.Fee,
    ];

    public IEnumerable<ObservationRow> All()
    {
        var swings = new Swings(seed);
        var calendar = new CaoLanhCalendar(seed);
        var meetings = new MeetingFigures(seed, swings, calendar);
        var months = new MonthFigures(seed, swings, calendar);
        var quarters = new QuarterFigures(seed, swings, calendar);
        return CaoLanhReporters.All
            .SelectMany(reporter => meetings.Of(reporter).Concat(months.Of(reporter)).Concat(quarters.Of(reporter)))
            .Concat(YearFigures.All())
            .OrderBy(row => Array.IndexOf(Order, row.Indicator));
    }
}
