using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Comments;

/// <summary>What a comment is about, as it is called on the screen.</summary>
/// <param name="Target">The sort of thing.</param>
/// <param name="Subject">Which one, as it is stored.</param>
/// <param name="UnitId">Its unit; null for the review as a whole.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is looked at.</param>
public sealed record CommentThing(CommentTarget Target, string Subject, int? UnitId, string Name, string Address);
