using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Core.Access;

/// <summary>Which reviews, units and reports somebody may open. Publication opens a review whole to everyone who may read published ones; before it, a ward
/// official sees the reviews of pilots that reach into its own subtree, and of these its own units only.</summary>
public sealed class ReviewAccess(Actor actor, UnitTree tree)
{
    private readonly UnitScope _scope = new(tree, actor);

    /// <summary>Whether figures that are not approved, sent back or overwritten may be looked at: the business of those who work on the review.</summary>
    public bool MaySeeWork => Permissions.Allow(actor.Role, Permission.SeeReviews);

    /// <summary>Whether it may be read who changed what about a review that is seen.</summary>
    public bool MaySeeHistory => MaySeeWork && actor.May(Permission.SeeHistory);

    /// <summary>The same for the figures of a unit. Publication opens the review, not the history of other people's units.</summary>
    public bool MaySeeHistoryOf(int unitId) => actor.May(Permission.SeeHistory) && actor.May(Permission.SeeUnits) && _scope.Sees(unitId);

    public bool MaySee(Review review, Pilot pilot) => Permissions.AllowReview(actor.Role, review)
        && (review.IsPublished || _scope.Sees(pilot));

    public bool MaySee(Review review, int unitId) => review.IsPublished || _scope.Sees(unitId);

    /// <summary>Whether what every unit and committee wrote may be read: the review is published, or the actor has no subtree.</summary>
    public bool SeesAll(Review review) => review.IsPublished || !_scope.IsLimited;

    /// <summary>The report holds every unit, so a ward official gets it once the review is published.</summary>
    public bool MayDownload(Review review, Pilot pilot) => MaySee(review, pilot) && SeesAll(review);
}
