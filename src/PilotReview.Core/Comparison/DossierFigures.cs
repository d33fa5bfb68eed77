using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Statistics;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>The series of a dossier's units, as points for people and as figures for the engine.</summary>
internal sealed class DossierFigures(ReviewDossier dossier)
{
    private readonly SeriesBuilder _series = new(dossier.Tree, dossier.Observations);

    // a unit that was not restructured is asked for as a comparison unit, on its own, and as a neighbour
    private readonly Dictionary<(int Unit, int Indicator, Period First, Period Last, Period Cut, int Settling), IReadOnlyList<SeriesPoint>> _known = [];

    public ReviewDossier Dossier { get; } = dossier;

    /// <summary>The periods of a plan, added up along a lineage.</summary>
    public IReadOnlyList<SeriesPoint> Points(ComparisonPlan plan, Lineage lineage)
    {
        var key = (lineage.UnitId, plan.Indicator.Id, plan.First, plan.Last, plan.Cut, plan.Settling);
        if (lineage.Restructuring is not null || !_known.TryGetValue(key, out var points))
        {
            points = _series.Build(plan.Indicator, lineage, plan.First, plan.Last, plan.Cut, plan.Settling);
            if (lineage.Restructuring is null)
            {
                _known[key] = points;
            }
        }

        return points;
    }

    /// <summary>The figures of a unit that was not restructured, over the periods of a plan, on one scale version.</summary>
    public IReadOnlyList<PeriodFigure> Figures(ComparisonPlan plan, int unit, ScaleVersion? scale) =>
        EngineSeries.Figures(plan.Indicator, Points(plan, new Lineage(Dossier.Tree, unit, null)), scale?.Id);

    /// <summary>The figures of the units that a unit is compared with. One without any figure on the scale version in the periods of the plan is no comparison unit
    /// (methods, section 6).</summary>
    public IReadOnlyList<IReadOnlyList<PeriodFigure>> Comparisons(ComparisonPlan plan, IEnumerable<int> units, ScaleVersion? scale) =>
        [.. units.Select(unit => Figures(plan, unit, scale)).Where(figures => figures.Any(figure => figure.Amount is not null))];

    /// <summary>The scale version in force when a period begins; null for an indicator without a scale.</summary>
    public ScaleVersion? ScaleAt(Indicator indicator, Period period) => indicator.ScaleCode is null
        ? null
        : Dossier.Scales.FirstOrDefault(scale => scale.ScaleCode == indicator.ScaleCode && scale.IsInForceOn(period.Start));
}
