using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.Comparison;

/// <summary>Turns the product's series into what the statistics ask for: kinds to types, periods to numbers, smallest changes to the unit of the values.</summary>
internal static class EngineSeries
{
    private const double PointsOfAShare = 100;

    /// <summary>A score's default of 5 points is meant on a scale of 100.</summary>
    private const decimal ScorePart = 0.05m;

    /// <summary>Kinds to types: a proportion is n of N, a count a rate over its exposure, scores and measures stand as they are.</summary>
    public static SeriesType TypeOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Proportion => SeriesType.Proportion,
        IndicatorKind.Count => SeriesType.Rate,
        _ => SeriesType.Score,
    };

    public static StepCalendar CalendarOf(ComparisonPlan plan) => new(plan.Cut.PerYear, plan.Cut.Index, plan.Settling);

    /// <summary>One figure for each period; on another scale version, or without a value, it is missing.</summary>
    public static IReadOnlyList<PeriodFigure> Figures(Indicator indicator, IReadOnlyList<SeriesPoint> points, int? scale)
    {
        var isRatio = indicator.Kind is IndicatorKind.Proportion or IndicatorKind.Count;
        return
        [
            .. points.Select(point => (point.Value, point.ScaleVersionId == scale) switch
            {
                (null, _) or (_, false) => new PeriodFigure(point.Period.Index, null),
                _ when isRatio => new PeriodFigure(point.Period.Index, (double?)point.Numerator, (double?)point.Denominator),
                _ => new PeriodFigure(point.Period.Index, point.Value),
            }),
        ];
    }

    /// <summary>The smallest change that matters, in the unit of the values: the yardstick's, else the indicator's, else null for the default of the type. A measure
    /// has no default.</summary>
    public static double? Delta(Indicator indicator, decimal? yardstick, ScaleVersion? scale) => (yardstick ?? indicator.SmallestChange) switch
    {
        { } agreed => (double)agreed / (indicator.Kind == IndicatorKind.Proportion ? PointsOfAShare : 1),
        null when indicator.Kind == IndicatorKind.Measure => double.NaN,
        null when scale is { Min: { } min, Max: { } max } => (double)((max - min) * ScorePart),
        _ => null,
    };

    /// <summary>Numbers of the periods for which a unit was chosen: those that hold any of the months; none unless poor results of the indicator led to the choice.</summary>
    public static IReadOnlySet<int> Picking(Enrolment enrolment, Indicator indicator) =>
        enrolment.IsChosenForLow(indicator) && enrolment is { ChosenFrom: { } from, ChosenTo: { } to }
            ? Period.Range(Period.Of(indicator.PeriodKind, from.Start), Period.Of(indicator.PeriodKind, to.End)).Select(period => period.Index).ToHashSet()
            : new HashSet<int>();
}
