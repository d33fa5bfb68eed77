namespace PilotReview.Core.Access;

/// <summary>The rows of the access matrix about issued documents: read by whoever gets the report of their review, issued by the appraiser.</summary>
internal static class DocumentAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } =
    [
        new(AccessKind.Page, "/documents", AccessReach.OwnPart, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/documents/{Code}", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Download, "/documents/{code}/files/{file}", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/lookup", AccessReach.OwnPart, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/lookup/{Document}", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/lookup/{Document}/{Figure}", AccessReach.WholeReview, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/documents/issue/{Code}", AccessReach.Review, Permission.IssueDocuments),
        new(AccessKind.Form, "/documents/issue/{Code}#issue", AccessReach.Review, Permission.IssueDocuments),
    ];
}
