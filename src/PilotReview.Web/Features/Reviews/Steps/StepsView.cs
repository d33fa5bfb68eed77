using PilotReview.Core.Comparison;
using PilotReview.Core.Reviews;
using PilotReview.Core.Settings;

namespace PilotReview.Web.Features.Reviews.Steps;

/// <summary>The way of a review as somebody may see it.</summary>
public sealed record StepsView
{
    public required ReviewDesk Desk { get; init; }

    /// <summary>The posts of those who took steps, by account.</summary>
    public required IReadOnlyDictionary<int, string> Posts { get; init; }

    /// <summary>What stands in the way of the step that leads on; empty for whoever does not take it.</summary>
    public required IReadOnlyList<ReviewHindrance> Hindrances { get; init; }

    public required OfficeSettings Settings { get; init; }

    /// <summary>The snapshot that the review rests on; null while it rests on none.</summary>
    public FrozenMark? Frozen { get; init; }

    public required DateOnly Today { get; init; }

    // a review is moved by those who see all of it
    private IReadOnlyList<ReviewStepRule> Open => Desk.ActsOnAll ? ReviewSteps.Open(Desk.Review.State, Desk.Actor.Role) : [];

    /// <summary>The step on that this actor may take; null for none.</summary>
    public ReviewStepRule? On => Open.FirstOrDefault(rule => !rule.IsBack);

    /// <summary>The step back that this actor may take; null for none.</summary>
    public ReviewStepRule? Back => Open.FirstOrDefault(rule => rule.IsBack);

    public bool IsBlocked => Hindrances.Any(hindrance => hindrance.Blocks);

    public bool NeedsWord => Hindrances.Any(hindrance => hindrance.NeedsWord);

    /// <summary>The day on which the work of a state would be due if it began today.</summary>
    public DateOnly? DueOf(ReviewState state) => ReviewSteps.DueOn(state, Today, Settings);
}
