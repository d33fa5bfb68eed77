using PilotReview.Core.Audit;
using PilotReview.Core.Documents;
using PilotReview.Data.Reviews;
using PilotReview.Web.Features.Reviews;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>A review before its document is issued.</summary>
/// <param name="Desk">The review on the appraiser's desk.</param>
/// <param name="Hindrances">What stands in the way whatever is typed.</param>
/// <param name="Book">The register on the chosen day, else today.</param>
/// <param name="Ground">What the document would rest on; null while the review was not frozen.</param>
/// <param name="Head">The head of the log that would be printed; null for none.</param>
public sealed record IssueView(ReviewDesk Desk, IReadOnlyList<IssueFault> Hindrances, IssueBook Book, IssueGround? Ground, AuditHead? Head)
{
    /// <summary>The account sees a part of the organisation only; a document holds all of it.</summary>
    public bool IsPartOnly => !Desk.ActsOnAll;

    public bool MayIssue => Hindrances.Count == 0 && !IsPartOnly;

    /// <summary>What the document would be looked up by.</summary>
    public string Code => IssuedDocument.CodeOf(Desk.Review.Code, Book.Version);
}
