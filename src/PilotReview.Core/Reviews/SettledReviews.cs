using PilotReview.Core.Pilots;
using PilotReview.Core.Units;

namespace PilotReview.Core.Reviews;

/// <summary>Reviews that have been put before the committee, or published: what they tell of the past is not rewritten without saying so.</summary>
public static class SettledReviews
{
    /// <summary>Those that look at one of the units, at a unit below or above it, or at what it came from, at a time from <paramref name="day"/> on.</summary>
    /// <param name="reviews">All reviews.</param>
    /// <param name="pilots">Their pilots.</param>
    /// <param name="sheet">The organisation.</param>
    /// <param name="unitIds">The units that are about to change.</param>
    /// <param name="day">First day of the change.</param>
    public static IReadOnlyList<Review> Touched(
        IEnumerable<Review> reviews, IReadOnlyList<Pilot> pilots, UnitSheet sheet, IReadOnlyCollection<int> unitIds, DateOnly day)
    {
        var settled = reviews.Where(review => review.State >= ReviewState.ForDecision && review.AsOf >= day);
        return
        [
            .. settled.Where(review => pilots.Where(pilot => pilot.Id == review.PilotId)
                .SelectMany(pilot => UnitsOf(pilot, sheet))
                .Any(seen => unitIds.Any(changed => sheet.Tree.IsWithin(seen, changed) || sheet.Tree.IsWithin(changed, seen)))),
        ];
    }

    private static IEnumerable<int> UnitsOf(Pilot pilot, UnitSheet sheet) => pilot.Enrolments.SelectMany(enrolment => enrolment.ComparisonUnits
        .Select(compared => compared.UnitId)
        .Append(enrolment.UnitId)
        .Concat(sheet.Events.Where(change => change.Id == enrolment.EventId).SelectMany(change => change.PredecessorIds)));
}
