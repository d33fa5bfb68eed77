using System.Globalization;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;

namespace PilotReview.Core.Entry;

/// <summary>A figure as one text.</summary>
public static class FigureText
{
    /// <summary>How "did not arise" is written in a cell.</summary>
    public const string NotArisen = "\u2013";

    /// <summary>The same for everybody and in every language: <c>201/235</c>, <c>85.4</c>, <c>level 3</c>; empty when there is no figure.</summary>
    public static string Canonical(ObservationFigure figure) => figure switch
    {
        { Numerator: not null } or { Denominator: not null } => $"{Plain(figure.Numerator, CultureInfo.InvariantCulture)}/{Plain(figure.Denominator, CultureInfo.InvariantCulture)}",
        { LevelRank: { } rank } => string.Create(CultureInfo.InvariantCulture, $"level {rank}"),
        _ => Plain(figure.Value, CultureInfo.InvariantCulture),
    };

    /// <summary>As it stands in a cell and can be typed again: <c>201/235</c>, <c>85,4</c>, <c>Tốt</c>, <c>Có</c>. A count over one unit is the count alone.
    /// Nothing is rounded.</summary>
    public static string Typed(ObservationFigure figure, Indicator indicator, ScaleVersion? scale, CultureInfo culture) => figure switch
    {
        { IsEmpty: true } => string.Empty,
        { LevelRank: { } rank } => scale?.Levels.Find(level => level.Rank == rank)?.Name.In(culture) ?? rank.ToString(CultureInfo.InvariantCulture),
        { Numerator: 1, Denominator: 1 } when indicator.IsYesNo => culture.TwoLetterISOLanguageName == "en" ? "Yes" : "Có",
        { Numerator: 0, Denominator: 1 } when indicator.IsYesNo => culture.TwoLetterISOLanguageName == "en" ? "No" : "Không",
        { Numerator: not null, Denominator: CellRule.OneUnit } when indicator.Kind == IndicatorKind.Count => Plain(figure.Numerator, culture),
        { Numerator: not null } or { Denominator: not null } => $"{Plain(figure.Numerator, culture)}/{Plain(figure.Denominator, culture)}",
        _ => Readable(Plain(figure.Value, culture), culture),
    };

    /// <summary>The same for a cell: a stored empty figure that is not cleared says that nothing arose.</summary>
    public static string Typed(Observation? stored, Indicator indicator, ScaleVersion? scale, CultureInfo culture) => stored switch
    {
        null or { State: ObservationState.Empty } => string.Empty,
        { Figure.IsEmpty: true } => NotArisen,
        _ => Typed(stored.Figure, indicator, scale, culture),
    };

    /// <summary>The share of a proportion in percent, 0 to 100; null for other kinds and without a denominator.</summary>
    public static double? Percent(ObservationFigure figure, Indicator indicator) =>
        indicator.Kind == IndicatorKind.Proportion && figure is { Numerator: { } numerator, Denominator: { } denominator } && denominator > 0
            ? (double)(numerator * 100 / denominator)
            : null;

    /// <summary>The one number that a series is made of: share, rate, value or rank; null without a figure.</summary>
    public static double? Point(ObservationFigure figure) => figure switch
    {
        { Numerator: { } numerator, Denominator: { } denominator } => denominator > 0 ? (double)(numerator / denominator) : null,
        { LevelRank: { } rank } => rank,
        { Value: { } value } => (double)value,
        _ => null,
    };

    /// <summary>Three decimals look like thousands: a zero after them says that they are not.</summary>
    private static string Readable(string number, CultureInfo culture)
    {
        const int looksLikeThousands = 3;
        var at = number.IndexOf(culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
        return at > 0 && number.Length - at - 1 == looksLikeThousands ? number + "0" : number;
    }

    private static string Plain(decimal? number, CultureInfo culture) => number?.ToString("0.############################", culture) ?? string.Empty;
}
