using PilotReview.Core.Reviews;

namespace PilotReview.Core.Access;

/// <summary>What can be asked for. Each page, download, form and action of an open page names one (<see cref="AccessMatrix"/>).</summary>
public enum Permission
{
    SeeOverview = 1,
    SeePilots,
    SeeUnits,

    /// <summary>Reviews of any state.</summary>
    SeeReviews,

    /// <summary>Reviews once published.</summary>
    SeePublishedReviews,

    /// <summary>Who changed what about a thing that one may see.</summary>
    SeeHistory,

    /// <summary>One's own password, second factor and sessions.</summary>
    UseOwnAccount,
    ManageAccounts,

    /// <summary>The whole log, and whether it is sound.</summary>
    SeeLog,
    ManageBackups,
    SeeSettings,
    ManageSettings,

    /// <summary>Kinds and categories of units.</summary>
    ManageOrganisation,

    /// <summary>Units, their history and the decisions that change them: for whoever keeps the organisation and sees it.</summary>
    ManageUnits,

    /// <summary>What is measured, and the scales it is read on.</summary>
    ManageIndicators,
    SeeIndicators,

    /// <summary>The months' figures as they stand, approved or not.</summary>
    SeeData,

    /// <summary>Typing and importing figures, and sending a month to the appraiser.</summary>
    EnterData,

    /// <summary>Approving figures, or sending them back with a reason.</summary>
    ApproveData,
}

/// <summary>Which role may do what: one table for screens, downloads, verbs and tests.</summary>
public static class Permissions
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();

    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.SeeOverview] = Everyone,
        [Permission.SeePilots] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeeUnits] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeeReviews] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeePublishedReviews] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Viewer],
        [Permission.SeeHistory] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Administrator],
        [Permission.UseOwnAccount] = Everyone,
        [Permission.ManageAccounts] = [Role.Administrator],
        [Permission.SeeLog] = [Role.Administrator],
        [Permission.ManageBackups] = [Role.Administrator],
        [Permission.SeeSettings] = [Role.Appraiser, Role.Administrator],
        [Permission.ManageSettings] = [Role.Administrator],
        [Permission.ManageOrganisation] = [Role.Appraiser, Role.Administrator],
        [Permission.ManageUnits] = [Role.Appraiser],
        [Permission.ManageIndicators] = [Role.Appraiser, Role.Administrator],
        [Permission.SeeIndicators] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Administrator],
        [Permission.SeeData] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.EnterData] = [Role.WardOfficial, Role.Appraiser],
        [Permission.ApproveData] = [Role.Appraiser],
    };

    public static bool Allow(Role role, Permission permission) => Table[permission].Contains(role);

    /// <summary>Whether a role may see a review at its present state.</summary>
    public static bool AllowReview(Role role, Review review) =>
        Allow(role, Permission.SeeReviews) || (review.IsPublished && Allow(role, Permission.SeePublishedReviews));
}
