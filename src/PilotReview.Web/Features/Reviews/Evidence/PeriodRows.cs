using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Observations;

namespace PilotReview.Web.Features.Reviews.Evidence;

/// <summary>Lists the periods behind a finding. Figures that are not approved can be shown; they never enter a point of the finding.</summary>
public static class PeriodRows
{
    /// <summary>The rows, newest period first.</summary>
    public static IReadOnlyList<PeriodRow> Of(Finding finding, ReviewDossier dossier, bool showsPending)
    {
        var result = finding.Result;
        var plan = result.Plan;
        var perYear = plan.First.PerYear;
        var earlier = Build(finding, dossier, dossier.Observations, plan.First.Plus(-perYear), plan.First.Plus(-1));
        var all = earlier.Concat(result.Points).ToDictionary(point => point.Period);
        var pending = showsPending ? Pending(finding, dossier) : [];
        return
        [
            .. result.Points.Reverse().Select(point => new PeriodRow(
                point,
                all.GetValueOrDefault(point.Period.Plus(-perYear)),
                point.Masking == Masking.None && pending.GetValueOrDefault(point.Period) is { Value: not null } other && other.PartsReported > point.PartsReported ? other : null,
                Parts(finding, point))),
        ];
    }

    private static List<PartFigure> Parts(Finding finding, SeriesPoint point)
    {
        var reported = point.Observations.ToDictionary(observation => observation.UnitId);
        return
        [
            .. finding.Result.Plan.Lineage.PartsIn(point.Period, finding.Indicator.Aggregation)
                .Select(unit => new PartFigure(unit, reported.GetValueOrDefault(unit.Id))),
        ];
    }

    /// <summary>The same periods as if what was submitted were approved, by the same rule.</summary>
    private static Dictionary<Period, SeriesPoint> Pending(Finding finding, ReviewDossier dossier)
    {
        var supposed = dossier.Observations.Where(observation => observation.IndicatorId == finding.Indicator.Id).Select(Supposed).ToList();
        return Build(finding, dossier, supposed, finding.Result.Plan.First, finding.Result.Plan.Last).ToDictionary(point => point.Period);
    }

    private static Observation Supposed(Observation observation)
    {
        if (observation.State != ObservationState.Submitted)
        {
            return observation;
        }

        var copy = new Observation
        {
            UnitId = observation.UnitId, IndicatorId = observation.IndicatorId, Period = observation.Period, ScaleVersionId = observation.ScaleVersionId,
        };
        copy.Record(observation.Figure, ObservationState.Approved, observation.Entry);
        return copy;
    }

    private static IReadOnlyList<SeriesPoint> Build(
        Finding finding, ReviewDossier dossier, IReadOnlyList<Observation> observations, Period first, Period last) =>
        new SeriesBuilder(dossier.Tree, observations)
            .Build(finding.Indicator, finding.Result.Plan.Lineage, first, last, finding.Result.Plan.Cut, finding.Result.Plan.Settling);
}
