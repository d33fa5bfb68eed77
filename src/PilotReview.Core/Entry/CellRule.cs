using PilotReview.Core.Indicators;

namespace PilotReview.Core.Entry;

/// <summary>What a cell takes, and what is known about it before anybody types.</summary>
/// <param name="Indicator">The indicator as it is defined in the period.</param>
/// <param name="Scale">The scale version of the period; null without a scale, or when none was in force.</param>
/// <param name="KnownDenominator">The denominator that the office knows (<see cref="Indicator.DenominatorSource"/>); null when it knows none.</param>
/// <param name="StoredDenominator">The denominator that stands in the cell now.</param>
/// <param name="MostDenominator">The members that the denominator is a part of, when only these are known; null when it is known itself, or nothing is.</param>
public sealed record CellRule(
    Indicator Indicator, ScaleVersion? Scale, decimal? KnownDenominator = null, decimal? StoredDenominator = null, decimal? MostDenominator = null)
{
    /// <summary>The exposure of a count when nobody says another: one unit for one period.</summary>
    public const decimal OneUnit = 1;

    /// <summary>The denominator that a single number is read on: the known one, or the one that stands there.</summary>
    public decimal? Denominator => KnownDenominator ?? StoredDenominator;

    /// <summary>Least value that the cell may have.</summary>
    public decimal? Least => Indicator.Kind == IndicatorKind.Score ? Scale?.Min ?? Indicator.LowerBound : Indicator.LowerBound;

    public decimal? Most => Indicator.Kind == IndicatorKind.Score ? Scale?.Max ?? Indicator.UpperBound : Indicator.UpperBound;
}
