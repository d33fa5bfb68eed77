using PilotReview.Core.Documents;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>A paper whose figures can be looked up: an issued document, or the draft of a review.</summary>
/// <param name="Review">The review.</param>
/// <param name="Document">The issued document; null for the draft.</param>
/// <param name="Replacing">The version that took its place; null while it holds. Of a draft, the document that holds while a further version is prepared.</param>
public sealed record LookUpPlace(Review Review, IssuedDocument? Document, IssuedDocument? Replacing)
{
    /// <summary>The code that is printed on it.</summary>
    public string Code => Document?.Code ?? Review.Code;

    /// <summary>Whether somebody who types this means it: its code, that of its review or the number that it is cited by, in capitals or not.</summary>
    public bool IsMeantBy(string typed) => Is(Code, typed) || Is(Review.Code, typed) || (Document is { } document && Is(document.Cited, typed));

    private static bool Is(string known, string typed) => string.Equals(known, typed, StringComparison.OrdinalIgnoreCase);
}
