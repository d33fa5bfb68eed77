using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Quarterly figures: meetings on schedule, thematic meetings, targets met. The quarter in which a unit was restructured midway has none.</summary>
internal sealed class QuarterFigures(int seed, Swings swings, CaoLanhCalendar calendar)
{
    private const int FullQuarter = 3;
    private const string ClosedComment = "Có kỳ không họp do giãn cách, không tính là kỳ phải họp.";

    public IEnumerable<ObservationRow> Of(Reporter reporter) => Schedule(reporter).Concat(Thematic(reporter)).Concat(Targets(reporter));

    private IEnumerable<ObservationRow> Schedule(Reporter reporter)
    {
        var random = new SplitMix(seed, "schedule/" + reporter.Code);
        foreach (var quarter in CaoLanhCalendar.QuartersOf(reporter))
        {
            var due = CaoLanhCalendar.MeetingsDue(reporter, quarter);
            var held = random.Binomial(due, swings.Chance(reporter, CaoLanhIndicators.OnSchedule, quarter, 0.15, 0));
            if (due > 0 && !calendar.IsMissing(reporter, CaoLanhIndicators.OnSchedule, quarter))
            {
                yield return Row(reporter, CaoLanhIndicators.OnSchedule, quarter, held, due, due < FullQuarter ? ClosedComment : string.Empty);
            }
        }
    }

    /// <summary>Thematic meetings are planned for the year: a rate of one half is one every second quarter, not a throw of the coin each quarter.</summary>
    private IEnumerable<ObservationRow> Thematic(Reporter reporter)
    {
        var random = new SplitMix(seed, "thematic/" + reporter.Code);
        var planned = random.Uniform();
        foreach (var quarter in CaoLanhCalendar.QuartersOf(reporter))
        {
            planned += Math.Max(0, swings.Level(reporter, CaoLanhIndicators.Thematic, quarter) + (0.1 * random.Normal()));
            var due = CaoLanhCalendar.MeetingsDue(reporter, quarter);
            var held = (int)planned;
            planned -= held;
            if (due > 0 && !calendar.IsMissing(reporter, CaoLanhIndicators.Thematic, quarter))
            {
                yield return Row(reporter, CaoLanhIndicators.Thematic, quarter, held, 1, string.Empty);
            }
        }
    }

    private IEnumerable<ObservationRow> Targets(Reporter reporter)
    {
        var random = new SplitMix(seed, "targets/" + reporter.Code);
        var usual = reporter.IsInPilot && reporter.IsAfter(reporter.First) ? 6 : reporter.IsInPilot ? 15 : 10;
        foreach (var quarter in CaoLanhCalendar.QuartersOf(reporter))
        {
            var due = usual + (int)random.Uniform(-1, 2);
            var met = random.Binomial(due, swings.Chance(reporter, CaoLanhIndicators.Targets, quarter, 0.12, 0));
            if (!calendar.IsMissing(reporter, CaoLanhIndicators.Targets, quarter))
            {
                yield return Row(reporter, CaoLanhIndicators.Targets, quarter, met, due, string.Empty);
            }
        }
    }

    private static ObservationRow Row(Reporter reporter, string indicator, Period quarter, int numerator, int denominator, string comment) =>
        new(
            Made.Source, reporter.Code, indicator, quarter, numerator, denominator, null, null, CaoLanhStates.Of(reporter, indicator, quarter),
            comment, string.Empty);
}
