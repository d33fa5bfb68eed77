namespace PilotReview.Core.Statistics;

/// <summary>A unit's series minus the mean of the units it is compared with, period by period: what moved everybody is taken out.</summary>
/// <remarks>d = y of the unit − unweighted mean of the available comparison values. A period counts when the unit has a value and at least half of the comparison
/// units have one, and never fewer than two.</remarks>
public sealed record ComparisonDifference
{
    /// <summary>Comparison units that a period needs at the least.</summary>
    public const int FewestUnits = 2;

    /// <summary>The difference as a score series, in the unit of the values.</summary>
    public required IReadOnlyList<PeriodFigure> Figures { get; init; }

    /// <summary>Comparison units with a value in at least one period that counts and stands on a side.</summary>
    public required int UnitsUsed { get; init; }

    /// <summary>Takes the difference. Figures must have been found valid (<see cref="StepSeries.Of"/>).</summary>
    /// <param name="type">What the values of unit and comparison units are.</param>
    /// <param name="calendar">The restructuring.</param>
    /// <param name="treated">The unit.</param>
    /// <param name="comparisons">The units it is compared with.</param>
    /// <param name="leftOut">Periods before the cut that do not count.</param>
    public static ComparisonDifference Of(
        SeriesType type, StepCalendar calendar, IReadOnlyList<PeriodFigure> treated, IReadOnlyList<IReadOnlyList<PeriodFigure>> comparisons,
        IReadOnlySet<int>? leftOut = null)
    {
        var values = comparisons.Select(comparison => ValuesOf(type, comparison)).ToList();
        var isUsed = new bool[comparisons.Count];
        var figures = new List<PeriodFigure>(treated.Count);
        foreach (var figure in treated)
        {
            var with = Enumerable.Range(0, values.Count).Where(unit => values[unit].ContainsKey(figure.Time)).ToList();
            var isCounted = StepSeries.IsUsable(type, figure) && with.Count >= FewestUnits && 2 * with.Count >= comparisons.Count;
            figures.Add(new PeriodFigure(
                figure.Time, isCounted ? ValueOf(type, figure) - with.Average(unit => values[unit][figure.Time]) : null));
            if (isCounted && calendar.IsOnASide(figure.Time) && leftOut?.Contains(figure.Time) != true)
            {
                with.ForEach(unit => isUsed[unit] = true);
            }
        }

        return new ComparisonDifference { Figures = figures, UnitsUsed = isUsed.Count(used => used) };
    }

    private static Dictionary<int, double> ValuesOf(SeriesType type, IReadOnlyList<PeriodFigure> figures) =>
        figures.Where(figure => StepSeries.IsUsable(type, figure)).ToDictionary(figure => figure.Time, figure => ValueOf(type, figure));

    private static double ValueOf(SeriesType type, PeriodFigure figure) => type == SeriesType.Score
        ? figure.Amount.GetValueOrDefault()
        : figure.Amount.GetValueOrDefault() / figure.Size.GetValueOrDefault();
}
