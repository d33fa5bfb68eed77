using PilotReview.Core.Indicators;
using PilotReview.Core.Reviews;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Units;

/// <summary>One unit with what is known of it.</summary>
public sealed record UnitProfile(UnitRegister Register, Unit Unit, IReadOnlyList<UnitReviewLine> Reviews)
{
    /// <summary>Events in which the unit takes part, oldest first.</summary>
    public IReadOnlyList<UnitEvent> Events => Register.Sheet.EventsOf(Unit.Id);

    /// <summary>The day nearest to <paramref name="day"/> on which the unit exists.</summary>
    public DateOnly Within(DateOnly day)
    {
        if (day < Unit.ValidFrom)
        {
            return Unit.ValidFrom;
        }

        return Unit.ValidTo is { } last && last < day ? last : day;
    }
}

/// <summary>A review in which the unit is looked at.</summary>
/// <param name="Review">The review.</param>
/// <param name="IsEnrolled">The unit was restructured; otherwise it is compared with one that was.</param>
/// <param name="Indicators">The yardstick in its printed order.</param>
public sealed record UnitReviewLine(Review Review, bool IsEnrolled, IReadOnlyList<Indicator> Indicators);
