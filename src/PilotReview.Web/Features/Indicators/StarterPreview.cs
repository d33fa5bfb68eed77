using PilotReview.Core.Indicators;

namespace PilotReview.Web.Features.Indicators;

/// <summary>What loading the starter set would do.</summary>
/// <param name="Indicators">Would be added.</param>
/// <param name="Scales">Versions of scales that would be added.</param>
/// <param name="Left">Indicators that are in the catalogue by that code and stay as they are.</param>
/// <param name="LeftScales">Scales that the office keeps already, each by its newest version.</param>
/// <param name="Unfit">Indicators that do not go together with what is in the catalogue, with the reason.</param>
public sealed record StarterPreview(
    IReadOnlyList<Indicator> Indicators, IReadOnlyList<ScaleVersion> Scales, IReadOnlyList<Indicator> Left, IReadOnlyList<ScaleVersion> LeftScales,
    IReadOnlyList<(Indicator Indicator, string Why)> Unfit)
{
    public bool AddsNothing => Indicators.Count + Scales.Count == 0;
}
