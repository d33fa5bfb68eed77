using System.Globalization;
using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>What the minutes of a monthly meeting tell: attendance, who spoke, the score.</summary>
internal sealed class MeetingFigures(int seed, Swings swings, CaoLanhCalendar calendar)
{
    private const double DueShare = 0.88;
    private const double TetPush = -0.4;
    private const double ChosenPush = -0.5;

    public IEnumerable<ObservationRow> Of(Reporter reporter)
    {
        var random = new SplitMix(seed, "meetings/" + reporter.Code);
        foreach (var month in Period.Range(reporter.First, reporter.Last))
        {
            var due = (int)Math.Round(reporter.Members * (DueShare + (0.02 * random.Normal())), MidpointRounding.AwayFromZero);
            due = Math.Min(due, reporter.Members);
            var present = random.Binomial(due, swings.Chance(reporter, CaoLanhIndicators.Attendance, month, 0.13, Push(reporter, month)));
            var spoke = random.Binomial(present, swings.Chance(reporter, CaoLanhIndicators.Speaking, month, 0.16, Push(reporter, month) / 2));
            var score = Score(reporter, month, random);
            if (CaoLanhCalendar.IsClosed(reporter, month) || calendar.IsMissing(reporter, "meeting", month))
            {
                continue;
            }

            yield return Share(reporter, CaoLanhIndicators.Attendance, month, present, due);
            yield return Share(reporter, CaoLanhIndicators.Speaking, month, spoke, present);
            yield return new ObservationRow(
                Made.Source, reporter.Code, CaoLanhIndicators.MeetingScore, month, null, null, score, null,
                CaoLanhStates.Of(reporter, CaoLanhIndicators.MeetingScore, month), string.Empty, string.Empty);
        }
    }

    private static double Push(Reporter reporter, Period month)
    {
        var isChosen = reporter.Code == CaoLanhUnits.QuarterBranch
            && month.Index >= CaoLanhPilot.ChosenFrom.Index && month.Index <= CaoLanhPilot.ChosenTo.Index;
        return (CaoLanhMarks.IsTet(month.Year, month.StartMonth) ? TetPush : 0) + (isChosen ? ChosenPush : 0);
    }

    private static ObservationRow Share(Reporter reporter, string indicator, Period month, int numerator, int denominator)
    {
        var state = CaoLanhStates.Of(reporter, indicator, month);
        var isAttendance = indicator == CaoLanhIndicators.Attendance;
        var comment = (state, isAttendance) switch
        {
            (ObservationState.Returned, _) => CaoLanhStates.ReturnedComment,
            (_, true) when reporter.IsInPilot && CaoLanhMarks.IsTet(month.Year, month.StartMonth) => "Tháng Tết, nhiều đảng viên về quê.",
            _ => string.Empty,
        };
        var evidence = isAttendance
            ? string.Create(CultureInfo.InvariantCulture, $"Biên bản {month.StartMonth:00}/{month.Year}")
            : string.Empty;
        return new ObservationRow(
            Made.Source, reporter.Code, indicator, month, numerator, denominator, null, null, state, comment, evidence);
    }

    /// <summary>Whole points on the 100-point sheet, half points on the 20-point sheet, whose level is a fifth.</summary>
    private decimal Score(Reporter reporter, Period month, SplitMix random)
    {
        var value = swings.Level(reporter, CaoLanhIndicators.MeetingScore, month)
            + swings.Wave(reporter, CaoLanhIndicators.MeetingScore, month, 1.8) + (1.5 * random.Normal());
        return month.Start < CaoLanhScales.MeetingChange
            ? Math.Round((decimal)Math.Clamp(value / 5, 0, 20) * 2, MidpointRounding.AwayFromZero) / 2
            : Math.Round((decimal)Math.Clamp(value, 0, 100), MidpointRounding.AwayFromZero);
    }
}
