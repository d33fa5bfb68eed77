using PilotReview.Core;
using PilotReview.Core.Comparison;
using PilotReview.Core.Observations;
using PilotReview.Core.Reviews;

namespace PilotReview.Web.Features.Reviews.Scope;

/// <summary>A scope that was read from a form and holds.</summary>
public sealed record ScopeValues
{
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ReviewWindow Window { get; init; }

    /// <summary>Enrolments, all of them also when they are the whole pilot.</summary>
    public required IReadOnlyList<int> Units { get; init; }

    public required string Why { get; init; }

    /// <summary>Units whose committees are asked.</summary>
    public required IReadOnlyList<int> Committees { get; init; }

    public required ReviewLetterhead Letterhead { get; init; }

    /// <summary>Whether windows, data day or units are other ones than those of the review.</summary>
    /// <param name="review">The review as it is stored.</param>
    /// <param name="enrolments">The enrolments that it looks at.</param>
    public bool Moves(Review review, IEnumerable<int> enrolments) => review.AsOf != AsOf || new ReviewWindow(review.BeforeFrom, review.AfterTo, review.SettlingMonths) != Window
        || !enrolments.Order().SequenceEqual(Units.Order());

    /// <summary>Writes everything but units and committees into a review.</summary>
    public void Into(Review review)
    {
        (review.Title, review.AsOf, review.Justification, review.Letterhead) = (Title, AsOf, Why, Letterhead);
        (review.BeforeFrom, review.AfterTo, review.SettlingMonths) = (Window.BeforeFrom, Window.AfterTo, Window.SettlingMonths);
    }

    /// <summary>A new review in its draft.</summary>
    public Review ToReview(int pilotId, DateOnly today) => new()
    {
        Code = Code, PilotId = pilotId, Title = Title, AsOf = AsOf, BeforeFrom = Window.BeforeFrom, AfterTo = Window.AfterTo, SettlingMonths = Window.SettlingMonths,
        Justification = Why, Letterhead = Letterhead, ScopeSetOn = today, Units = [.. Units.Select(id => new ReviewUnit { EnrolmentId = id })],
    };
}
