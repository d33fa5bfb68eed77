using PilotReview.Core.Access;
using PilotReview.Core.Indicators;
using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Pilots;

/// <summary>A pilot with what it refers to, as one actor may see it.</summary>
/// <param name="Pilot">The pilot.</param>
/// <param name="Units">The organisation.</param>
/// <param name="Indicators">The indicators of the yardstick, by id.</param>
/// <param name="Reviews">Its reviews, newest first.</param>
/// <param name="Scope">Which units the actor may see.</param>
/// <param name="IsSample">The figures are made up.</param>
public sealed record PilotSheet(
    Pilot Pilot, UnitSheet Units, IReadOnlyDictionary<int, Indicator> Indicators, IReadOnlyList<Review> Reviews, UnitScope Scope, bool IsSample)
{
    /// <summary>Codes of this pilot and of as many others that the actor may see as stand beside it; filled where one pilot is opened.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>The units in the pilot that the actor may see, in the order in which they were recorded.</summary>
    public IReadOnlyList<Enrolment> Enrolments =>
    [
        .. Pilot.Enrolments.Where(enrolment => Scope.Sees(enrolment.UnitId)).OrderBy(enrolment => enrolment.Id),
    ];

    /// <summary>The comparison units that the actor may see, each once, by code.</summary>
    public IReadOnlyList<Unit> ComparisonUnits => UnitsOf(Pilot.Enrolments);

    /// <summary>Whether any of its units is in the actor's scope.</summary>
    public bool IsSeen => !Scope.IsLimited || Enrolments.Count + ComparisonUnits.Count > 0;

    /// <summary>Whether the actor sees every pilot, or a restructured unit of this one: of a pilot that only compares with its units, it sees no history.</summary>
    public bool HasOwnUnits => !Scope.IsLimited || Enrolments.Count > 0;

    /// <summary>The day by which units are named: the newest review's data day, or else the start.</summary>
    public DateOnly NameDay => Reviews.Count > 0 ? Reviews[0].AsOf : Pilot.Start;

    public IReadOnlyList<Unit> ComparisonUnitsOf(Enrolment enrolment) => UnitsOf([enrolment]);

    public UnitEvent EventOf(Enrolment enrolment) => Units.Events.First(change => change.Id == enrolment.EventId);

    private List<Unit> UnitsOf(IEnumerable<Enrolment> enrolments) =>
    [
        .. enrolments.SelectMany(enrolment => enrolment.ComparisonUnits).Select(unit => unit.UnitId).Distinct().Where(Scope.Sees)
            .Select(id => Units.Tree[id]).OrderBy(unit => unit.Code, StringComparer.Ordinal),
    ];
}
