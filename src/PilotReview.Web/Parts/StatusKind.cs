namespace PilotReview.Web.Parts;

/// <summary>What became of a comparison: there is a figure, there are too few values, or the two sides were measured on different scales.</summary>
public enum StatusKind
{
    Computed = 1,
    NotEnough,
    DifferentScale,
}
