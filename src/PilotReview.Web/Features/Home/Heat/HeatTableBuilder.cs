using System.Globalization;
using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Home.Heat;

/// <summary>Lays the findings of a review out as a heat map, within the actor's scope.</summary>
public sealed class HeatTableBuilder(ReviewEvaluation evaluation, UnitScope scope, CultureInfo culture)
{
    /// <summary>Comparison units that are shown at first.</summary>
    public const int FirstUnits = 6;

    private readonly ReviewDossier _dossier = evaluation.Dossier;

    public HeatTable Build(bool hasAllUnits)
    {
        var enrolled = evaluation.Findings.Where(finding => scope.Sees(finding.Unit.Id)).ToList();
        var compared = _dossier.Enrolments.SelectMany(evaluation.ComparisonFindings)
            .Where(finding => scope.Sees(finding.Unit.Id))
            .GroupBy(finding => finding.Unit.Id)
            // a unit compared with two enrolled ones stands once, with the first
            .Select(group => group.Where(finding => finding.Enrolment == group.First().Enrolment).ToList())
            .ToList();
        var points = enrolled.Concat(compared.SelectMany(row => row)).SelectMany(finding => finding.Result.Points).ToList();
        return new HeatTable
        {
            Review = _dossier.Review.Code,
            Columns = [.. _dossier.Yardstick.Select(ColumnOf)],
            Enrolled = [.. enrolled.GroupBy(finding => finding.Unit.Id).Select(row => RowOf([.. row]))],
            Compared = [.. compared.Take(hasAllUnits ? compared.Count : FirstUnits).Select(RowOf)],
            ComparedTotal = compared.Count,
            Approved = points.Sum(point => point.PartsReported),
            Due = points.Sum(point => point.PartsDue),
        };
    }

    private HeatColumn ColumnOf(YardstickItem item)
    {
        var indicator = _dossier.IndicatorOf(item);
        return new HeatColumn(
            indicator.Code, indicator.Name.In(culture), indicator.ShortName.In(culture), FigureWording.ChangeMeasure(indicator, culture),
            indicator.Direction == Direction.LowerIsBetter, item.IsChosenAfter(_dossier.Pilot.Start));
    }

    private HeatRow RowOf(List<Finding> findings)
    {
        var first = findings[0];
        return new HeatRow(
            first.Unit.Code, first.Unit.On(_dossier.Review.AsOf).ShortName.In(culture),
            first.IsEnrolled ? OriginOf(first.Enrolment) : string.Empty, [.. findings.Select(CellOf)]);
    }

    // beside a comparison unit's number no reason is told: the map must stay small enough to be handed over to the open page
    private HeatCell CellOf(Finding finding)
    {
        var number = finding.Result.Change is { } change ? FigureWording.ChangeNumber(finding.Indicator, change, culture) : string.Empty;
        if (finding.IsEnrolled && finding.Verdict.IsRelative)
        {
            var net = HomeText.CellNet.With(FindingWording.Net(finding, culture));
            return new HeatCell(finding.Verdict.Kind, number, net, IsRelative: true);
        }

        return new HeatCell(
            finding.Verdict.Kind, number, finding.IsEnrolled || number.Length == 0 ? FindingWording.WhyNot(finding, culture) : string.Empty);
    }

    private string OriginOf(Enrolment enrolment)
    {
        var change = _dossier.EventOf(enrolment);
        var before = string.Join(", ", change.PredecessorIds.Select(id => NameBefore(_dossier.Tree[id], change)));
        var branches = _dossier.Tree.ReportersOn(enrolment.UnitId, _dossier.Review.AsOf).Count;
        var reason = Words.Of(enrolment.ChoiceReason, culture).ToLower(culture);
        return before.Length == 0 ? HomeText.OriginNew.With(branches, reason) : HomeText.Origin.With(before, branches, reason);
    }

    private string NameBefore(Unit unit, UnitEvent change) => unit.On(change.EffectiveDate.AddDays(-1)).ShortName.In(culture);
}
