using PilotReview.Core.Comparison;
using PilotReview.Core.Indicators;
using PilotReview.Documents.Model;

namespace PilotReview.Documents.Reports;

/// <summary>Cells of the workbook that carry an exact figure with the format of its indicator.</summary>
internal static class SheetFigures
{
    /// <summary>A level; a proportion is a fraction shown as a percent.</summary>
    public static Cell Level(Indicator indicator, string text, decimal? number) => new(text)
    {
        Number = number,
        Style = indicator.Kind == IndicatorKind.Proportion ? NumberStyle.Percent : NumberStyle.Plain,
        Decimals = indicator.Decimals,
    };

    /// <summary>A change; that of a proportion in percentage points.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">As people read it.</param>
    /// <param name="number">In the unit that is shown.</param>
    public static Cell Change(Indicator indicator, string text, decimal? number) => new(text)
    {
        Number = number,
        Style = indicator.Kind == IndicatorKind.Proportion ? NumberStyle.SignedPoints : NumberStyle.Signed,
        Decimals = indicator.Decimals,
    };

    /// <summary>The level of a side to the last digit: recomputed from n and N where it has them.</summary>
    public static decimal? Exact(SideSummary side) => side switch
    {
        { Value: null } => null,
        { Numerator: { } numerator, Denominator: { } denominator } when denominator > 0 => numerator / denominator,
        { Value: { } value } => (decimal)value,
    };
}
