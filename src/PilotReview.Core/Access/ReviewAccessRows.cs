namespace PilotReview.Core.Access;

/// <summary>The rows of the access matrix about the way of a review: from its scope to what became of its conclusion.</summary>
internal static class ReviewAccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } = [.. Scope(), .. Assessment(), .. Decision(), .. Talk(), .. Snapshots(), .. Slides()];

    private static IEnumerable<AccessRow> Scope() =>
    [
        new(AccessKind.Page, "/reviews/new", AccessReach.Role, Permission.PrepareReviews),
        new(AccessKind.Page, "/reviews/{Code}/scope", AccessReach.Review, Permission.PrepareReviews),
        new(AccessKind.Page, "/reviews/{Code}/steps", AccessReach.Review, Permission.SeeReviews),
        new(AccessKind.Form, "/reviews/new#create", AccessReach.Role, Permission.PrepareReviews),
        new(AccessKind.Form, "/reviews/{Code}/scope#set", AccessReach.Review, Permission.PrepareReviews),
        new(AccessKind.Form, "/reviews/{Code}/steps#on", AccessReach.Review, Permission.TakeReviewSteps),
        new(AccessKind.Form, "/reviews/{Code}/steps#back", AccessReach.Review, Permission.TakeReviewSteps),
    ];

    private static IEnumerable<AccessRow> Assessment() =>
    [
        new(AccessKind.Page, "/reviews/{Code}/assessment", AccessReach.Review, Permission.SeePublishedReviews),
        new(AccessKind.Form, "/reviews/{Code}/assessment#draft", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#point", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#fact", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#fact-remove", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#costs", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#survey", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#survey-remove", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#send", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#return", AccessReach.Review, Permission.AppraiseAssessments),
        new(AccessKind.Form, "/reviews/{Code}/assessment#opinion", AccessReach.Review, Permission.AppraiseAssessments),
        new(AccessKind.Endpoint, "/reviews/paragraphs", AccessReach.Subtree, Permission.WriteAssessments),
    ];

    private static IEnumerable<AccessRow> Decision() =>
    [
        new(AccessKind.Page, "/reviews/{Code}/recommendations", AccessReach.Review, Permission.SeePublishedReviews),
        new(AccessKind.Page, "/reviews/{Code}/conclusion", AccessReach.Review, Permission.SeePublishedReviews),
        new(AccessKind.Form, "/reviews/{Code}/recommendations#give", AccessReach.Review, Permission.GiveRecommendations),
        new(AccessKind.Form, "/reviews/{Code}/conclusion#conclude", AccessReach.Review, Permission.DecideReviews),
        new(AccessKind.Form, "/reviews/{Code}/conclusion#correct", AccessReach.Review, Permission.DecideReviews),
        new(AccessKind.Page, "/orders", AccessReach.OwnPart, Permission.SeeOrders),
        new(AccessKind.Form, "/orders#report", AccessReach.OwnPart, Permission.ReportOrders),
        new(AccessKind.Form, "/orders#confirm", AccessReach.OwnPart, Permission.ConfirmOrders),
        new(AccessKind.Form, "/orders#send-back", AccessReach.OwnPart, Permission.ConfirmOrders),
        new(AccessKind.CircuitAction, "orders.read", AccessReach.OwnPart, Permission.SeeOrders),
    ];

    private static IEnumerable<AccessRow> Talk() =>
    [
        new(AccessKind.Page, "/reviews/{Code}/comments", AccessReach.Review, Permission.SeeReviews),
        new(AccessKind.Form, "/reviews/{Code}/comments#ask", AccessReach.Review, Permission.CommentOnReviews),
        new(AccessKind.Form, "/reviews/{Code}/comments#answer", AccessReach.Review, Permission.CommentOnReviews),
        new(AccessKind.Form, "/reviews/{Code}/comments#settle", AccessReach.Review, Permission.CommentOnReviews),
        new(AccessKind.Form, "/reviews/{Code}/comments#reopen", AccessReach.Review, Permission.CommentOnReviews),
        new(AccessKind.Page, "/reviews/{Code}/claims", AccessReach.Review, Permission.SeeReviews),
        new(AccessKind.Form, "/reviews/{Code}/claims#explain", AccessReach.Review, Permission.WriteAssessments),
        new(AccessKind.Page, "/inbox", AccessReach.OwnPart, Permission.SeeInbox),
        new(AccessKind.Endpoint, "/inbox/count", AccessReach.OwnPart, Permission.SeeInbox),
    ];

    private static IEnumerable<AccessRow> Snapshots() =>
    [
        new(AccessKind.Page, "/reviews/{Code}/changes", AccessReach.Review, Permission.SeeReviews),
        new(AccessKind.Download, "/reviews/{code}/snapshots/{number:int}", AccessReach.WholeHouse, Permission.ExportSnapshots),
    ];

    /// <summary>What the conference sees: for those who get the report.</summary>
    private static IEnumerable<AccessRow> Slides() =>
    [
        new(AccessKind.Page, "/reviews/{Code}/slides", AccessReach.WholeReview, Permission.SeePublishedReviews),
    ];
}
