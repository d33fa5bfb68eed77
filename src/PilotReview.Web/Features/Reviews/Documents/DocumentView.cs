using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;
using PilotReview.Web.Parts.Forms;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>An issued document as its page shows it.</summary>
/// <param name="Sheet">The document and its files.</param>
/// <param name="Review">The review that it belongs to.</param>
/// <param name="Versions">Every version of the review, newest first.</param>
/// <param name="Author">Who entered it, for those who may read histories; null otherwise.</param>
/// <param name="IsOutdated">It holds, and the conclusion that it prints was corrected since.</param>
public sealed record DocumentView(IssuedSheet Sheet, Review Review, IReadOnlyList<IssuedDocument> Versions, RowAuthor? Author, bool IsOutdated)
{
    public IssuedDocument Document => Sheet.Document;

    /// <summary>The version whose place it took; null for the first.</summary>
    public IssuedDocument? Replaced => Versions.FirstOrDefault(other => other.Version == Document.Version - 1);

    /// <summary>The version that took its place; null while it holds.</summary>
    public IssuedDocument? Replacing => Versions.FirstOrDefault(other => other.Version == Document.Version + 1);

    /// <summary>The version that holds today.</summary>
    public IssuedDocument Newest => Versions[0];
}
