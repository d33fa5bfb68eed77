using PilotReview.Core.Indicators;
using PilotReview.Core.Units;

namespace PilotReview.Web.Features.Indicators;

/// <summary>All that is measured, with what the sheets refer to.</summary>
/// <param name="Indicators">In the order of the columns.</param>
/// <param name="Scales">Versions of all scales.</param>
/// <param name="Categories">Categories of units.</param>
public sealed record IndicatorCatalogue(IReadOnlyList<Indicator> Indicators, IReadOnlyList<ScaleVersion> Scales, IReadOnlyList<UnitCategory> Categories)
{
    public static IndicatorCatalogue Empty { get; } = new([], [], []);

    public IReadOnlyDictionary<string, Indicator> ByCode => Indicators.ToDictionary(indicator => indicator.Code);

    public IReadOnlyCollection<string> ScaleCodes => Scales.Select(scale => scale.ScaleCode).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is wrong with a sheet beside the others.</summary>
    public IEnumerable<(IndicatorFault Fault, string Code)> FaultsOf(Indicator indicator) =>
        IndicatorRules.FaultsOf(indicator, ByCode, ScaleCodes, [.. Categories.Select(category => category.Code)]);
}
