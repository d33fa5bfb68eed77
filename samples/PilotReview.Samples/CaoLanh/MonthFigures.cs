using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.CaoLanh;

/// <summary>Monthly figures that need no meeting: days of roll-out, fees.</summary>
internal sealed class MonthFigures(int seed, Swings swings, CaoLanhCalendar calendar)
{
    private const double FeeShare = 0.97;
    private const double TetDays = 2;

    public IEnumerable<ObservationRow> Of(Reporter reporter) => RollOut(reporter).Concat(Fees(reporter));

    private IEnumerable<ObservationRow> RollOut(Reporter reporter)
    {
        var random = new SplitMix(seed, "roll-out/" + reporter.Code);
        foreach (var month in Period.Range(reporter.First, reporter.Last))
        {
            var days = (swings.Level(reporter, CaoLanhIndicators.RollOut, month)
                    * Math.Exp(swings.Wave(reporter, CaoLanhIndicators.RollOut, month, 0.09)))
                + random.Normal() + (CaoLanhMarks.IsTet(month.Year, month.StartMonth) ? TetDays : 0);
            if (!calendar.IsQuiet(month) && !calendar.IsMissing(reporter, CaoLanhIndicators.RollOut, month))
            {
                var whole = Math.Max(1, Math.Round((decimal)days, MidpointRounding.AwayFromZero));
                yield return Row(reporter, CaoLanhIndicators.RollOut, month, null, null, whole);
            }
        }
    }

    private IEnumerable<ObservationRow> Fees(Reporter reporter)
    {
        var random = new SplitMix(seed, "fees/" + reporter.Code);
        var owing = (int)Math.Round(reporter.Members * FeeShare, MidpointRounding.AwayFromZero);
        foreach (var month in Period.Range(reporter.First, reporter.Last))
        {
            var paid = random.Binomial(owing, swings.Chance(reporter, CaoLanhIndicators.Fee, month, 0.15, 0));
            if (!calendar.IsMissing(reporter, CaoLanhIndicators.Fee, month))
            {
                yield return Row(reporter, CaoLanhIndicators.Fee, month, paid, owing, null);
            }
        }
    }

    private static ObservationRow Row(
        Reporter reporter, string indicator, Period month, decimal? numerator, decimal? denominator, decimal? value) =>
        new(
            Made.Source, reporter.Code, indicator, month, numerator, denominator, value, null, CaoLanhStates.Of(reporter, indicator, month),
            string.Empty, string.Empty);
}
