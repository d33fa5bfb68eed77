using PilotReview.Core.Disclosure;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Evaluates a review: every enrolled unit × every line of the yardstick, and the same for the units they are compared with.</summary>
public sealed class ReviewEvaluation
{
    private readonly DossierFigures _figures;
    private readonly ReviewWindow _window;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _compared = [];
    private readonly Lazy<IReadOnlyList<PilotRow>> _rows;
    private readonly Dictionary<(int Indicator, Period Cut, int Settling, int? Scale), Dictionary<int, UnitStep?>> _steps = [];

    public ReviewEvaluation(ReviewDossier dossier)
    {
        Dossier = dossier;
        _figures = new DossierFigures(dossier);
        _window = dossier.Window;
        Findings = [.. dossier.Enrolments.SelectMany(EnrolledFindings)];
        _rows = new Lazy<IReadOnlyList<PilotRow>>(() => PilotRow.Of(this));
    }

    /// <summary>The same evaluation without what a reader may not see.</summary>
    private ReviewEvaluation(ReviewEvaluation whole, DisclosedReview shown)
    {
        Dossier = shown.Dossier;
        _figures = new DossierFigures(Dossier);
        _window = whole._window;
        Findings = [.. whole.Findings.Select(shown.Of)];
        _compared = Dossier.Enrolments.ToDictionary(
            enrolment => enrolment.Id, IReadOnlyList<Finding> (enrolment) => [.. whole.ComparisonFindings(enrolment).Select(shown.Of)]);
        _rows = new Lazy<IReadOnlyList<PilotRow>>(() => [.. whole.PilotRows.Select(shown.Of)]);
    }

    public ReviewDossier Dossier { get; }

    /// <summary>Findings of the enrolled units, by unit then by the order of the yardstick.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>All enrolled units together, indicator by indicator.</summary>
    public IReadOnlyList<PilotRow> PilotRows => _rows.Value;

    /// <summary>The evaluation as a reader may see it. Nothing masked is in it any more; the verdicts are those of the whole.</summary>
    public ReviewEvaluation ShownTo(DisclosureMasks masks) => new DisclosedReview(Dossier, masks) is { IsMasked: true } shown ? new ReviewEvaluation(this, shown) : this;

    /// <summary>The same before and after for the units that an enrolled unit is compared with, at its date; they were not restructured, so each is judged alone.</summary>
    public IReadOnlyList<Finding> ComparisonFindings(Enrolment enrolment)
    {
        if (!_compared.TryGetValue(enrolment.Id, out var findings))
        {
            findings =
            [
                .. enrolment.ComparisonUnits
                    .Select(comparison => Dossier.Tree[comparison.UnitId])
                    .OrderBy(unit => unit.Code, StringComparer.Ordinal)
                    .SelectMany(unit => FindingsOf(enrolment, new Lineage(Dossier.Tree, unit.Id, null), [])),
            ];
            _compared[enrolment.Id] = findings;
        }

        return findings;
    }

    /// <summary>The finding of a unit and an indicator by their codes; null when the review has none.</summary>
    public Finding? Find(string unitCode, string indicatorCode) =>
        Findings.Concat(Dossier.Enrolments.SelectMany(ComparisonFindings))
            .FirstOrDefault(finding => finding.Unit.Code == unitCode && finding.Indicator.Code == indicatorCode);

    private IEnumerable<Finding> EnrolledFindings(Enrolment enrolment)
    {
        var change = Dossier.EventOf(enrolment);
        var comparisons = ComparableUnits.OfEnrolment(enrolment, Dossier.Events, _window.BeforeFrom, _window.AfterTo);
        var neighbours = ComparableUnits.OfRank(Dossier.Tree, Dossier.Events, Dossier.Pilot, change, _window.BeforeFrom, _window.AfterTo);
        return FindingsOf(enrolment, new Lineage(Dossier.Tree, enrolment.UnitId, change), comparisons).Select(finding => finding with
        {
            Result = finding.Result with { Verdict = Ranked(finding, neighbours, comparisons) with { ReturnToMean = Return(finding, enrolment, comparisons) } },
            ComparisonChanges =
            [
                .. ComparisonFindings(enrolment).Where(other => other.Indicator.Id == finding.Indicator.Id && comparisons.Contains(other.Unit.Id))
                    .Select(other => other.Verdict.Change).OfType<double>(),
            ],
        });
    }

    // where the months of choice could be dropped, so was the return
    private double? Return(Finding finding, Enrolment enrolment, IReadOnlyList<int> comparisons)
    {
        if (finding.Verdict.Rule is not { Measurement.IsCappedForChoice: true })
        {
            return null;
        }

        var chosen = EngineSeries.Picking(enrolment, finding.Indicator);
        return ReturnToMean.Expected(
            Values(finding.Result.Points.Where(point => point.Side == Side.Before && chosen.Contains(point.Period.Index) && finding.Result.IsUsed(point))),
            [
                .. ComparisonFindings(enrolment).Where(other => other.Indicator.Id == finding.Indicator.Id && comparisons.Contains(other.Unit.Id))
                    .Select(other => Values(other.Result.Points.Where(point => point.Side == Side.Before && other.Result.IsUsed(point)))),
            ]);
    }

    private static IReadOnlyList<double> Values(IEnumerable<SeriesPoint> points) => [.. points.Select(point => point.Value).OfType<double>()];

    private IEnumerable<Finding> FindingsOf(Enrolment enrolment, Lineage lineage, IReadOnlyList<int> comparisons)
    {
        var drafts = Dossier.Yardstick.Select(item => Draft(enrolment, item, lineage, comparisons)).ToList();
        return FindingDraft.Conclude(drafts)
            .Select(pair => new Finding(Dossier.Tree[lineage.UnitId], enrolment, pair.Draft.Yardstick, pair.Draft.Plan.Indicator, pair.Result));
    }

    private FindingDraft Draft(Enrolment enrolment, YardstickItem item, Lineage lineage, IReadOnlyList<int> comparisons)
    {
        var indicator = Dossier.IndicatorOf(item);
        var plan = ComparisonPlan.For(lineage, Dossier.EventOf(enrolment), indicator, _window);
        var scale = _figures.ScaleAt(indicator, plan.Cut);
        var points = _figures.Points(plan, lineage);
        var isEnrolled = lineage.Restructuring is not null;
        var isChosenAfter = item.IsChosenAfter(Dossier.Pilot.Start);
        var judge = new FindingJudge(plan, points, scale)
        {
            Delta = EngineSeries.Delta(indicator, item.SmallestChange, scale),
            Comparisons = _figures.Comparisons(plan, comparisons, scale),
            Picking = isEnrolled ? EngineSeries.Picking(enrolment, indicator) : new HashSet<int>(),
            IsChoiceUndated = isEnrolled && enrolment.IsChoiceUndated(indicator),
            IsEnrolled = isEnrolled,
            IsChosenAfter = isChosenAfter,
        };
        return new FindingDraft { Yardstick = item, Plan = plan, Points = points, Scale = scale, Judge = judge.Measure(), IsChosenAfter = isChosenAfter };
    }

    private Verdict Ranked(Finding finding, IReadOnlyList<Unit> neighbours, IReadOnlyList<int> comparisons)
    {
        var verdict = finding.Result.Verdict;
        if (neighbours.Count == 0 || finding.Indicator.Direction == Direction.Neutral || verdict.Rule?.Own.Step is not { StandardError: > 0 } step)
        {
            return verdict;
        }

        return verdict with { Standing = NeighbourStanding.Place(step, verdict.Sign, Panel(finding.Result.Plan, neighbours), comparisons) };
    }

    // a branch is measured once for all units that were restructured on the same date
    private IReadOnlyList<UnitStep> Panel(ComparisonPlan plan, IReadOnlyList<Unit> neighbours)
    {
        var scale = _figures.ScaleAt(plan.Indicator, plan.Cut);
        var key = (plan.Indicator.Id, plan.Cut, plan.Settling, scale?.Id);
        if (!_steps.TryGetValue(key, out var known))
        {
            _steps[key] = known = [];
        }

        var asked = neighbours.Where(unit => !known.ContainsKey(unit.Id)).Select(unit => new UnitFigures(unit.Id, _figures.Figures(plan, unit.Id, scale))).ToList();
        var measured = NeighbourPanel.Measure(EngineSeries.TypeOf(plan.Indicator.Kind), EngineSeries.CalendarOf(plan), asked);
        foreach (var (unit, step) in asked.Zip(measured))
        {
            known[unit.UnitId] = step;
        }

        return [.. neighbours.Select(unit => known[unit.Id]).OfType<UnitStep>()];
    }
}
