using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Verdicts;

namespace PilotReview.Core.Comparison;

/// <summary>What a review could show of one enrolled unit and indicator.</summary>
/// <param name="Enrolment">The enrolled unit.</param>
/// <param name="Yardstick">The line of the yardstick.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Forecast">What could be shown; null for levels and yearly figures, which are listed and never judged.</param>
/// <param name="FirstVerdict">First period at whose end a verdict is possible; null when there can be none.</param>
public sealed record PowerLine(Enrolment Enrolment, YardstickItem Yardstick, Indicator Indicator, PowerForecast? Forecast, Period? FirstVerdict)
{
    /// <summary>The unit was chosen for poor results of the indicator and nobody wrote down of which months: no verdict can be clear, whenever the review is held.</summary>
    public bool IsChoiceUndated => Enrolment.IsChoiceUndated(Indicator);

    /// <summary>Every line of the yardstick for every enrolled unit, for a review over the dossier's window.</summary>
    public static IReadOnlyList<PowerLine> Of(ReviewDossier dossier)
    {
        var figures = new DossierFigures(dossier);
        return [.. dossier.Enrolments.SelectMany(enrolment => dossier.Yardstick.Select(item => Line(figures, enrolment, item)))];
    }

    private static PowerLine Line(DossierFigures figures, Enrolment enrolment, YardstickItem item)
    {
        var dossier = figures.Dossier;
        var indicator = dossier.IndicatorOf(item);
        if (indicator.Kind == IndicatorKind.Ordinal || indicator.PeriodKind == PeriodKind.Year)
        {
            return new PowerLine(enrolment, item, indicator, null, null);
        }

        var lineage = new Lineage(dossier.Tree, enrolment.UnitId, dossier.EventOf(enrolment));
        var plan = ComparisonPlan.For(lineage, dossier.EventOf(enrolment), indicator, dossier.Window);
        var scale = figures.ScaleAt(indicator, plan.Cut);
        var question = new SeriesQuestion
        {
            Type = EngineSeries.TypeOf(indicator.Kind),
            Calendar = EngineSeries.CalendarOf(plan),
            HigherIsBetter = indicator.Direction != Direction.LowerIsBetter,
            Delta = EngineSeries.Delta(indicator, item.SmallestChange, scale),
            Figures = EngineSeries.Figures(indicator, figures.Points(plan, lineage), scale?.Id),
            LeftOut = EngineSeries.Picking(enrolment, indicator),
        };
        var comparisons = figures.Comparisons(
            plan, ComparableUnits.OfEnrolment(enrolment, dossier.Events, dossier.Window.BeforeFrom, dossier.Window.AfterTo), scale);
        var forecast = PowerForecast.Of(question, comparisons, plan.Last.Index);
        return new PowerLine(
            enrolment, item, indicator, forecast,
            !enrolment.IsChoiceUndated(indicator) && forecast.FirstVerdict is { } index ? Period.FromIndex(indicator.PeriodKind, index) : null);
    }
}
