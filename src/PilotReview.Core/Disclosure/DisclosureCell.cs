using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Disclosure;

/// <summary>A figure before it is decided who may see it.</summary>
/// <param name="Key">Which.</param>
/// <param name="Figure">Its present content.</param>
/// <param name="Earlier">Its earlier contents: a figure that was small is masked as a whole, since its history is shown with it.</param>
public sealed record DisclosureCell(EntryKey Key, ObservationFigure Figure, IReadOnlyList<ObservationFigure> Earlier)
{
    /// <summary>Numerators that are small: one person, or two.</summary>
    public const int LargestSmall = 2;

    /// <summary>Denominators from which on a part of them is told. Only a proportion has such parts: what a count is counted over is no group of people.</summary>
    public const int LeastDenominator = 5;

    /// <summary>What is added up: the numerator, or the value.</summary>
    public decimal? Amount => Figure.Numerator ?? Figure.Value;

    /// <summary>Whether it is, or ever was, small as a figure of an indicator of that kind.</summary>
    public bool IsSmallAs(IndicatorKind kind) => Earlier.Prepend(Figure).Any(figure => IsSmallFigure(figure, kind));

    public static DisclosureCell Of(Observation observation) =>
        new(EntryKey.Of(observation), observation.Figure, [.. observation.History.Select(version => version.Figure)]);

    /// <summary>Whether a content is small by itself: n of 1 or 2, or a plain value of 1 or 2; of a proportion also N from 1 to 4; and every level, which tells of one unit.</summary>
    public static bool IsSmallFigure(ObservationFigure figure, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Ordinal => figure.LevelRank is not null,
        IndicatorKind.Proportion => IsFew(figure.Numerator) || IsFew(figure.Value) || figure.Denominator is > 0 and < LeastDenominator,
        _ => IsFew(figure.Numerator) || IsFew(figure.Value),
    };

    /// <summary>Whether it is one or two, or lies between nothing and three.</summary>
    public static bool IsFew(decimal? amount) => amount is > 0 and <= LargestSmall;
}
