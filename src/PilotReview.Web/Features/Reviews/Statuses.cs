using PilotReview.Core.Comparison;
using PilotReview.Web.Parts;

namespace PilotReview.Web.Features.Reviews;

/// <summary>The mark that stands for the status of a comparison.</summary>
public static class Statuses
{
    public static StatusKind Of(ComparisonStatus status) => status switch
    {
        ComparisonStatus.Computed => StatusKind.Computed,
        ComparisonStatus.NotEnoughData => StatusKind.NotEnough,
        ComparisonStatus.DifferentScale => StatusKind.DifferentScale,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The class of a panel in the colours of the status.</summary>
    public static string Panel(ComparisonStatus status) => Of(status) switch
    {
        StatusKind.NotEnough => "is-thin",
        StatusKind.DifferentScale => "is-scale",
        _ => "is-flat",
    };
}
