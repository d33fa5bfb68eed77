using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;
using PilotReview.Data.Queries;

namespace PilotReview.Web.Features.Reviews.Documents;

/// <summary>A line of the register of issued documents.</summary>
/// <param name="Sheet">The document and its files.</param>
/// <param name="Review">The review that it belongs to.</param>
/// <param name="Replacing">The version that took its place; null while it holds.</param>
public sealed record DocumentRow(IssuedSheet Sheet, Review Review, IssuedDocument? Replacing)
{
    public IssuedDocument Document => Sheet.Document;
}
