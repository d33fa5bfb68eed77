using PilotReview.Core.Observations;
using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Core.Comparison;

/// <summary>Which units may stand beside a restructured one: not restructured themselves in the window; and, for the rank, of the same kind and category, with between
/// half and twice its members (methods, section 6).</summary>
public static class ComparableUnits
{
    /// <summary>Whether no decision but a new name touched the unit in the months of the window.</summary>
    public static bool IsUntouched(IReadOnlyList<UnitEvent> events, int unitId, Period from, Period to) => !events.Any(change =>
        change.Kind != UnitEventKind.Renamed && change.EffectiveDate > from.Start && change.EffectiveDate <= to.End
        && change.Parties.Any(party => party.UnitId == unitId));

    /// <summary>The comparison units of an enrolment that may be compared with: untouched in the window.</summary>
    public static IReadOnlyList<int> OfEnrolment(Enrolment enrolment, IReadOnlyList<UnitEvent> events, Period from, Period to) =>
        [.. enrolment.ComparisonUnits.Select(comparison => comparison.UnitId).Where(unit => IsUntouched(events, unit, from, to))];

    /// <summary>Of the findings of comparison units, those of units that may be compared with.</summary>
    public static IEnumerable<Finding> Untouched(ReviewDossier dossier, IEnumerable<Finding> compared) =>
        compared.Where(finding => IsUntouched(dossier.Events, finding.Unit.Id, dossier.Window.BeforeFrom, dossier.Window.AfterTo));

    /// <summary>The branches that a restructured unit is ranked among, by code. None when its size before is not known.</summary>
    /// <param name="tree">All units.</param>
    /// <param name="events">All events.</param>
    /// <param name="pilot">The pilot; its enrolled units are never neighbours.</param>
    /// <param name="change">The event that restructured the unit.</param>
    /// <param name="from">First month of the window.</param>
    /// <param name="to">Last month.</param>
    public static IReadOnlyList<Unit> OfRank(UnitTree tree, IReadOnlyList<UnitEvent> events, Pilot pilot, UnitEvent change, Period from, Period to)
    {
        var day = change.EffectiveDate.AddDays(-1);
        var before = change.PredecessorIds.Select(tree.Find).OfType<Unit>().Select(unit => unit.On(day)).ToList();
        var members = before.Sum(version => version.Members ?? 0);
        if (before.Count == 0 || before.Any(version => version.Members is null or 0))
        {
            return [];
        }

        var kinds = before.Select(version => (version.KindId, version.CategoryId)).ToHashSet();
        var enrolled = pilot.Enrolments.SelectMany(enrolment => Parties(events, enrolment)).ToHashSet();
        return
        [
            .. tree.Units.Where(unit => unit.ExistsOn(day) && !enrolled.Contains(unit.Id) && IsLike(unit.On(day)) && IsUntouched(events, unit.Id, from, to))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal),
        ];

        bool IsLike(UnitVersion version) =>
            kinds.Contains((version.KindId, version.CategoryId)) && version.Members is { } size && 2 * size >= members && size <= 2 * members;
    }

    private static IEnumerable<int> Parties(IReadOnlyList<UnitEvent> events, Enrolment enrolment) =>
        events.First(change => change.Id == enrolment.EventId).Parties.Select(party => party.UnitId).Append(enrolment.UnitId);
}
