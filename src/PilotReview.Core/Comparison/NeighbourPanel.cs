using PilotReview.Core.Statistics;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>The steps of many units at one date that is not theirs: the placebo that a restructured unit is ranked against. Units are measured side by side.</summary>
public static class NeighbourPanel
{
    /// <summary>The step of each unit, in the order of the units; null for one without the least data.</summary>
    /// <param name="type">What the values are.</param>
    /// <param name="calendar">Date and settling-in of the restructured unit.</param>
    /// <param name="units">Id and figures of each unit.</param>
    public static IReadOnlyList<UnitStep?> Measure(SeriesType type, StepCalendar calendar, IReadOnlyList<UnitFigures> units)
    {
        var steps = new UnitStep?[units.Count];
        Parallel.For(0, units.Count, index => steps[index] = StepOf(type, calendar, units[index]));
        return steps;
    }

    private static UnitStep? StepOf(SeriesType type, StepCalendar calendar, UnitFigures unit)
    {
        if (StepSeries.Of(type, calendar, unit.Figures).Value is not { } series || SeriesMinimum.Check(series, NoPeriods, hasDenominators: true) is not null)
        {
            return null;
        }

        return SlowWaveTest.Fit(series).Value is { } fit ? new UnitStep(unit.UnitId, fit.Change, fit.StandardError) : null;
    }

    private static readonly HashSet<int> NoPeriods = [];
}

/// <summary>The figures of a unit in order of time.</summary>
public sealed record UnitFigures(int UnitId, IReadOnlyList<PeriodFigure> Figures);

/// <summary>The step of a unit with its error.</summary>
public readonly record struct UnitStep(int UnitId, double Change, double StandardError);
