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

    /// <summary>What waits for oneself.</summary>
    SeeInbox,

    /// <summary>Opening a review, and setting its windows and units.</summary>
    PrepareReviews,

    /// <summary>Moving a review on or back; which step is whose stands in the table of steps.</summary>
    TakeReviewSteps,

    /// <summary>Writing the assessment of a unit.</summary>
    WriteAssessments,

    /// <summary>Sending an assessment back, and giving the opinion of the appraising board.</summary>
    AppraiseAssessments,

    /// <summary>Saying what a committee recommends.</summary>
    GiveRecommendations,

    /// <summary>Recording what the standing committee concluded, with votes and orders.</summary>
    DecideReviews,

    /// <summary>Asking and answering about a figure, a verdict or a paragraph.</summary>
    CommentOnReviews,
    SeeOrders,

    /// <summary>Saying that an order is carried out.</summary>
    ReportOrders,

    /// <summary>Accepting such a report, or not.</summary>
    ConfirmOrders,

    /// <summary>Taking a snapshot home as a file, with every figure in it.</summary>
    ExportSnapshots,

    /// <summary>Having the figures of a text checked; the text is not stored.</summary>
    CheckClaims,

    /// <summary>Visits of the level above to branches: an observer its own, a ward those to its branches.</summary>
    SeeVisits,

    /// <summary>Assigning visits, and taking assignments back.</summary>
    AssignVisits,

    /// <summary>Telling of a visit: whether it was made, the report, the mark.</summary>
    TellVisits,

    /// <summary>The month's report of visits to the level above, as a document.</summary>
    IssueVisitReports,

    /// <summary>Issuing a document of a review: number, day, signature, and the bytes that are kept.</summary>
    IssueDocuments,

    /// <summary>Entering the figures of organisations: congresses, structure, training, admissions.</summary>
    WriteFigureTables,
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
        [Permission.SeeInbox] = Everyone,
        [Permission.PrepareReviews] = [Role.Appraiser],
        [Permission.TakeReviewSteps] = [Role.Appraiser, Role.CommitteeMember],
        [Permission.WriteAssessments] = [Role.WardOfficial, Role.Appraiser],
        [Permission.AppraiseAssessments] = [Role.Appraiser],
        [Permission.GiveRecommendations] = [Role.WardOfficial, Role.Appraiser],
        [Permission.DecideReviews] = [Role.CommitteeMember],
        [Permission.CommentOnReviews] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.SeeOrders] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember],
        [Permission.ReportOrders] = [Role.WardOfficial, Role.Appraiser],
        [Permission.ConfirmOrders] = [Role.Appraiser, Role.CommitteeMember],
        [Permission.ExportSnapshots] = [Role.Appraiser],
        [Permission.CheckClaims] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Observer],
        [Permission.SeeVisits] = [Role.WardOfficial, Role.Appraiser, Role.CommitteeMember, Role.Observer],
        [Permission.AssignVisits] = [Role.Appraiser],
        [Permission.TellVisits] = [Role.Appraiser, Role.Observer],
        [Permission.IssueVisitReports] = [Role.Appraiser, Role.CommitteeMember],
        [Permission.IssueDocuments] = [Role.Appraiser],
        [Permission.WriteFigureTables] = [Role.WardOfficial, Role.Appraiser],
    };

    public static bool Allow(Role role, Permission permission) => Table[permission].Contains(role);

    /// <summary>Whether a role may see a review at its present state.</summary>
    public static bool AllowReview(Role role, Review review) =>
        Allow(role, Permission.SeeReviews) || (review.IsPublished && Allow(role, Permission.SeePublishedReviews));
}
