using PilotReview.Core.Access;
using PilotReview.Core.Comparison;
using PilotReview.Core.Pilots;
using PilotReview.Core.Quality;

namespace PilotReview.Web.Features.Reviews;

/// <summary>An evaluated review in the hands of somebody: it shows only what that actor may see.</summary>
public sealed class OpenedReview(ReviewEvaluation evaluation, Actor actor)
{
    private readonly ReviewAccess _access = new(actor, evaluation.Dossier.Tree);

    public ReviewDossier Dossier => evaluation.Dossier;

    public bool MayDownload => _access.MayDownload(Dossier.Review, Dossier.Pilot);

    /// <inheritdoc cref="ReviewAccess.MaySeeWork"/>
    public bool MaySeeWork => _access.MaySeeWork;

    /// <inheritdoc cref="ReviewAccess.MaySeeHistory"/>
    public bool MaySeeHistory => _access.MaySeeHistory;

    /// <inheritdoc cref="ReviewAccess.MaySeeHistoryOf"/>
    public bool MaySeeHistoryOf(int unitId) => _access.MaySeeHistoryOf(unitId);

    /// <summary>The enrolments whose unit may be seen.</summary>
    public IReadOnlyList<Enrolment> Enrolments => [.. Dossier.Enrolments.Where(enrolment => MaySee(enrolment.UnitId))];

    public bool MaySee(int unitId) => _access.MaySee(Dossier.Review, unitId);

    /// <summary>The findings of an enrolled unit in the order of the yardstick.</summary>
    public IReadOnlyList<Finding> FindingsOf(Enrolment enrolment) => [.. evaluation.Findings.Where(finding => finding.Enrolment.Id == enrolment.Id).Select(Shown)];

    /// <summary>The finding with these codes; null when there is none, or not for this actor.</summary>
    public Finding? Find(string unitCode, string indicatorCode) =>
        evaluation.Find(unitCode, indicatorCode) is { } finding && MaySee(finding.Unit.Id) ? Shown(finding) : null;

    /// <summary>What the units that an enrolled one is compared with did, as far as this actor may see them.</summary>
    public IReadOnlyList<Finding> Compared(Enrolment enrolment) =>
        [.. evaluation.ComparisonFindings(enrolment).Where(finding => MaySee(finding.Unit.Id))];

    /// <summary>All enrolled units together, indicator by indicator; only for those who may see every one of them.</summary>
    public IReadOnlyList<PilotRow> PilotRows => Enrolments.Count == Dossier.Enrolments.Count ? evaluation.PilotRows : [];

    /// <summary>Every series that this actor may see, of enrolled units and of those they are compared with, and the grade of its figures. A unit that is compared with two
    /// stands once; series without a grade are left out.</summary>
    public IReadOnlyList<GradedFinding> Graded =>
    [
        .. Enrolments.SelectMany(enrolment => FindingsOf(enrolment).Concat(Compared(enrolment))).DistinctBy(finding => finding.Code)
            .SelectMany(finding => DataQualityCheck.Of(finding, Dossier.ObserverReadings) is { } quality ? [new GradedFinding(finding, quality)] : Array.Empty<GradedFinding>()),
    ];

    // what single units that this actor may not see came out with is left out; the sums of all of them stay
    private Finding Shown(Finding finding)
    {
        var standing = finding.Verdict.Standing;
        return finding with
        {
            ComparisonChanges = HidesComparisons(finding.Enrolment) ? [] : finding.ComparisonChanges,
            Result = finding.Result with
            {
                Verdict = finding.Verdict with
                {
                    Standing = standing is null ? null : standing with { Neighbours = [.. standing.Neighbours.Where(neighbour => MaySee(neighbour.UnitId))] },
                },
            },
        };
    }

    /// <summary>Whether some comparison unit of the enrolment is hidden from this actor.</summary>
    public bool HidesComparisons(Enrolment enrolment) => enrolment.ComparisonUnits.Any(comparison => !MaySee(comparison.UnitId));
}

/// <summary>A finding and what is to be thought of the figures behind it.</summary>
public sealed record GradedFinding(Finding Finding, DataQuality Quality);
