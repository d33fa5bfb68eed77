using PilotReview.Core.Import;
using PilotReview.Core.Observations;
using PilotReview.Samples.CaoLanh;
using PilotReview.Samples.Series;

namespace PilotReview.Samples.PartyCells;

/// <summary>All figures of the scenario: every one is made.</summary>
internal sealed class PartyCellsFigures(int seed)
{
    private const double DueShare = 0.9;
    private const double Swing = 0.12;
    private const double Scatter = 0.7;
    private const int MonthsOfQuarter = 3;

    private readonly PartyCellsLevels _levels = new(seed);
    private readonly SlowWaves _waves = new(seed, ModelReporter.Months);

    public IEnumerable<ObservationRow> All() => ModelReporter.All.SelectMany(reporter => Meetings(reporter).Concat(RollOut(reporter)).Concat(Quarters(reporter)));

    private IEnumerable<ObservationRow> Meetings(ModelReporter reporter)
    {
        var random = new SplitMix(seed, "meetings/" + reporter.Code);
        foreach (var month in Period.Range(reporter.First, reporter.Last).Where(month => !PartyCellsMarks.IsClosed(month.Year, month.StartMonth)))
        {
            var due = Math.Min(reporter.Members, (int)Math.Round(reporter.Members * (DueShare + (0.02 * random.Normal())), MidpointRounding.AwayFromZero));
            var present = random.Binomial(due, Chance(reporter, PartyCellsIndicators.Attendance, month));
            yield return Ratio(reporter, PartyCellsIndicators.Attendance, month, present, due);
            var speaking = reporter.IsOffice ? PartyCellsIndicators.Speeches : PartyCellsIndicators.Speaking;
            yield return Ratio(reporter, speaking, month, random.Binomial(present, Chance(reporter, speaking, month)), present);
        }
    }

    private IEnumerable<ObservationRow> RollOut(ModelReporter reporter)
    {
        var random = new SplitMix(seed, "roll-out/" + reporter.Code);
        foreach (var month in Period.Range(reporter.First, reporter.Last))
        {
            var days = (LevelOf(reporter, PartyCellsIndicators.RollOut) * Math.Exp(0.07 * Wave(reporter, PartyCellsIndicators.RollOut, month))) + (Scatter * random.Normal());
            var whole = Math.Max(1, Math.Round((decimal)days, MidpointRounding.AwayFromZero));
            yield return Row(reporter, PartyCellsIndicators.RollOut, month, null, null, whole);
        }
    }

    private IEnumerable<ObservationRow> Quarters(ModelReporter reporter)
    {
        var random = new SplitMix(seed, "quarters/" + reporter.Code);
        var last = Period.Of(PeriodKind.Quarter, reporter.Last.Next.Start).Plus(-1);
        foreach (var quarter in Period.Range(Period.FirstFrom(PeriodKind.Quarter, reporter.First.Start), last))
        {
            var first = Period.Of(PeriodKind.Month, quarter.Start);
            var due = Period.Range(first, first.Plus(MonthsOfQuarter - 1)).Count(month => !PartyCellsMarks.IsClosed(month.Year, month.StartMonth));
            yield return Ratio(reporter, PartyCellsIndicators.OnSchedule, quarter, random.Binomial(due, Chance(reporter, PartyCellsIndicators.OnSchedule, first)), due);
            var items = (due * 8) + (int)random.Uniform(0, 5);
            yield return Ratio(reporter, PartyCellsIndicators.Repeated, quarter, random.Binomial(items, Chance(reporter, PartyCellsIndicators.Repeated, first)), items);
        }
    }

    private double LevelOf(ModelReporter reporter, string indicator)
    {
        var level = _levels.Of(reporter, indicator);
        return reporter.IsAfter ? level.After : level.Before;
    }

    private double Wave(ModelReporter reporter, string indicator, Period month) => _waves.At(indicator, reporter.Lineage, reporter.Code, month.Index - ModelReporter.Begin.Index);

    private double Chance(ModelReporter reporter, string indicator, Period month)
    {
        var level = LevelOf(reporter, indicator);
        return 1 / (1 + Math.Exp(-(Math.Log(level / (1 - level)) + (Swing * Wave(reporter, indicator, month)))));
    }

    private static ObservationRow Ratio(ModelReporter reporter, string indicator, Period period, int numerator, int denominator) =>
        Row(reporter, indicator, period, numerator, denominator, null);

    private static ObservationRow Row(ModelReporter reporter, string indicator, Period period, decimal? numerator, decimal? denominator, decimal? value) =>
        new(Made.Source, reporter.Code, indicator, period, numerator, denominator, value, null, ObservationState.Approved, string.Empty, string.Empty);
}
