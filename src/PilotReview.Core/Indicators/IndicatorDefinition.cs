using PilotReview.Core.Observations;

namespace PilotReview.Core.Indicators;

/// <summary>What makes two figures of one code the same thing: what is counted over what, how, and on which scale. Names, targets, bounds and where the figure is written down are not among it.</summary>
public sealed record IndicatorDefinition
{
    public required string Code { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required Direction Direction { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    public required Aggregation Aggregation { get; init; }

    public required string ScaleCode { get; init; }

    /// <summary>Definition, numerator, denominator, method and measure, in Vietnamese: the language in which they bind.</summary>
    public required string Words { get; init; }

    public static IndicatorDefinition Of(Indicator indicator) => new()
    {
        Code = indicator.Code,
        Kind = indicator.Kind,
        Direction = indicator.Direction,
        PeriodKind = indicator.PeriodKind,
        Aggregation = indicator.Aggregation,
        ScaleCode = indicator.ScaleCode ?? string.Empty,
        Words = string.Join('\n', indicator.Definition.Vi, indicator.NumeratorLabel.Vi, indicator.DenominatorLabel.Vi, indicator.Method.Vi, indicator.Measure.Vi),
    };
}
