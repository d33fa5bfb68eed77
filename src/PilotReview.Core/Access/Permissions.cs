using PilotReview.Core.Reviews;

namespace PilotReview.Core.Access;

/// <summary>What can be asked for. Each page and download names one.</summary>
public enum Permission
{
    SeeOverview = 1,
    SeePilots,
    SeeUnits,

    /// <summary>Reviews of any state.</summary>
    SeeReviews,

    /// <summary>Reviews once published.</summary>
    SeePublishedReviews,
    ManageBackups,
}

/// <summary>Which role may do what: one table for screens, downloads, verbs and tests.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.SeeOverview] =
            [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Observer, Role.Viewer, Role.Administrator],
        [Permission.SeePilots] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeeUnits] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeeReviews] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeePublishedReviews] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Viewer],
        [Permission.ManageBackups] = [Role.Administrator],
    };

    public static bool Allow(Role role, Permission permission) => Table[permission].Contains(role);

    /// <summary>Whether a role may see a review at its present state.</summary>
    public static bool AllowReview(Role role, Review review) =>
        Allow(role, Permission.SeeReviews) || (review.IsPublished && Allow(role, Permission.SeePublishedReviews));
}
