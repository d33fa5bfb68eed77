using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Reviews.LookUp;

/// <summary>Who wrote and who approved the figures of one unit in a series, by posts, never by names.</summary>
/// <param name="Unit">The unit that reports them.</param>
/// <param name="Entered">Posts with the number of periods that they wrote.</param>
/// <param name="Approved">Posts with the number of periods that they approved.</param>
public sealed record FigureAuthors(Unit Unit, string Entered, string Approved);
