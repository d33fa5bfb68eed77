using PilotReview.Core.Pilots;
using PilotReview.Core.Reviews;

namespace PilotReview.Core.Indicators;

/// <summary>A review that has gone to the standing committee reads the definitions and targets of its own day: none may begin on or before it any more.</summary>
/// <param name="Review">The review with the latest day among those that hold the indicator.</param>
public sealed record DefinitionFreeze(Review Review)
{
    /// <summary>The first day on which a new definition may begin.</summary>
    public DateOnly Earliest => Review.AsOf.AddDays(1);

    /// <summary>What hinders a definition of the indicator from beginning on <paramref name="from"/>; null when nothing does.</summary>
    public static DefinitionFreeze? Of(int indicatorId, DateOnly from, IEnumerable<Pilot> pilots, IEnumerable<Review> reviews)
    {
        var holders = pilots.Where(pilot => pilot.Yardstick.Exists(item => item.IndicatorId == indicatorId)).Select(pilot => pilot.Id).ToHashSet();
        return reviews.Where(review => review.IsFrozen && holders.Contains(review.PilotId) && from <= review.AsOf).MaxBy(review => review.AsOf) is { } review
            ? new DefinitionFreeze(review)
            : null;
    }
}
