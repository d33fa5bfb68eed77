using PilotReview.Core.Access;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Reviews;

/// <summary>Which reviews, units and reports somebody may open. Beside this stands only the table of permissions.</summary>
public static class ReviewAccess
{
    /// <summary>A review of any state, or a published one, as the role allows.</summary>
    public static bool MaySee(Actor actor, Review review) =>
        Permissions.Allow(actor.Role, Permission.SeeReviews)
        || (review.IsPublished && Permissions.Allow(actor.Role, Permission.SeePublishedReviews));

    /// <summary>A ward official sees the units of its own subtree; everyone else who sees the review sees all of its units.</summary>
    public static bool MaySee(Actor actor, int unitId, UnitTree tree) =>
        actor.Role != Role.WardOfficial || (actor.ScopeUnitId is { } scope && tree.IsWithin(unitId, scope));

    /// <summary>The report holds every unit, so a ward official gets it once the review is published.</summary>
    public static bool MayDownload(Actor actor, Review review) =>
        MaySee(actor, review) && (review.IsPublished || actor.Role != Role.WardOfficial);
}
