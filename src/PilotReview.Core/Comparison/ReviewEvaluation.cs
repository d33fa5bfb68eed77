using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Evaluates a review: every enrolled unit × every line of the yardstick, and the same for the units they are compared with.</summary>
public sealed class ReviewEvaluation
{
    private readonly SeriesBuilder _series;

    public ReviewEvaluation(ReviewDossier dossier)
    {
        Dossier = dossier;
        _series = new SeriesBuilder(dossier.Tree, dossier.Observations);
        Findings = [.. dossier.Enrolments.SelectMany(enrolment => FindingsOf(enrolment, dossier.EventOf(enrolment), enrolment.UnitId))];
    }

    public ReviewDossier Dossier { get; }

    /// <summary>Findings of the enrolled units, by unit then by the order of the yardstick.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The same before and after for the units that an enrolled unit is compared with, at its date; they were not restructured.</summary>
    public IReadOnlyList<Finding> ComparisonFindings(Enrolment enrolment) =>
    [
        .. enrolment.ComparisonUnits
            .Select(comparison => Dossier.Tree[comparison.UnitId])
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .SelectMany(unit => FindingsOf(enrolment, null, unit.Id)),
    ];

    /// <summary>The finding of a unit and an indicator by their codes; null when the review has none.</summary>
    public Finding? Find(string unitCode, string indicatorCode) =>
        Findings.Concat(Dossier.Enrolments.SelectMany(ComparisonFindings))
            .FirstOrDefault(finding => finding.Unit.Code == unitCode && finding.Indicator.Code == indicatorCode);

    private IEnumerable<Finding> FindingsOf(Enrolment enrolment, UnitEvent? change, int unitId) =>
        Dossier.Yardstick.Select(item => Of(enrolment, item, change, unitId));

    private Finding Of(Enrolment enrolment, YardstickItem item, UnitEvent? change, int unitId)
    {
        var indicator = Dossier.IndicatorOf(item);
        var review = Dossier.Review;
        var asOf = Period.Of(PeriodKind.Month, review.AsOf);
        var lastMonth = review.AsOf == asOf.End ? asOf : asOf.Plus(-1);
        var window = new ReviewWindow(
            review.BeforeFrom, review.AfterTo.Index <= lastMonth.Index ? review.AfterTo : lastMonth, review.SettlingMonths);
        var lineage = new Lineage(Dossier.Tree, unitId, change);
        var plan = ComparisonPlan.For(lineage, Dossier.EventOf(enrolment), indicator, window);
        var points = _series.Build(indicator, lineage, plan.First, plan.Last, plan.Cut, plan.Settling);

        return new Finding(Dossier.Tree[unitId], enrolment, item, indicator, BeforeAfter.Compare(plan, points, ScaleAt(indicator, plan.Cut)));
    }

    private int? ScaleAt(Indicator indicator, Period cut) => indicator.ScaleCode is null
        ? null
        : Dossier.Scales.FirstOrDefault(scale => scale.ScaleCode == indicator.ScaleCode && scale.IsInForceOn(cut.Start))?.Id;
}
