namespace PilotReview.Core.Access;

/// <summary>The rows of the access matrix about visits of the level above to branches.</summary>
internal static class VisitAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } =
    [
        new(AccessKind.Page, "/visits", AccessReach.OwnPart, Permission.SeeVisits),
        new(AccessKind.Form, "/visits#tell", AccessReach.OwnPart, Permission.TellVisits),
        new(AccessKind.Form, "/visits#assign", AccessReach.Role, Permission.AssignVisits),
        new(AccessKind.Form, "/visits#copy", AccessReach.Role, Permission.AssignVisits),
        new(AccessKind.Form, "/visits#withdraw", AccessReach.Role, Permission.AssignVisits),
        new(AccessKind.Download, "/visits/{month}.pdf", AccessReach.WholeHouse, Permission.IssueVisitReports),
    ];
}
