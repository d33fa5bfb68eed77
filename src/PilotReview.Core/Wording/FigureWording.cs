using System.Globalization;
using PilotReview.Core.Comparison;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Verdicts;
using PilotReview.Core.Indicators;
using PilotReview.Core.Statistics;

namespace PilotReview.Core.Wording;

/// <summary>Figures of a finding as text: levels, n/N, changes, intervals, single periods. Everything that shows such a figure takes it from here, so that
/// text, table and chart cannot differ.</summary>
public static class FigureWording
{
    private const char NoBreak = '\u00A0';
    private const double SmallestP = 0.001;
    private const int PDecimals = 3;
    private const int MostPDecimals = 6;

    /// <summary>From the unit of the values to the unit that is shown: 100 for a proportion (percent), else 1.</summary>
    public static double Factor(Indicator indicator) => indicator.Kind == IndicatorKind.Proportion ? 100 : 1;

    /// <summary>A value with its unit: <c>88,9%</c>, <c>5,8 ngày</c>.</summary>
    public static string Value(Indicator indicator, double value, CultureInfo culture) => indicator.Kind == IndicatorKind.Proportion
        ? Formats.Percent(value, indicator.Decimals, culture)
        : WithMeasure(Formats.Number(value, indicator.Decimals, culture), Measure(indicator, culture));

    /// <summary>Numerator over denominator: <c>5.236/7.353</c>.</summary>
    public static string Ratio(decimal numerator, decimal denominator, CultureInfo culture) =>
        $"{Amount(numerator, culture)}/{Amount(denominator, culture)}";

    /// <summary>Numerator over denominator of a side; empty when the indicator has none.</summary>
    public static string Ratio(SideSummary side, CultureInfo culture) =>
        side is { Numerator: { } numerator, Denominator: { } denominator } ? Ratio(numerator, denominator, culture) : string.Empty;

    /// <summary>A count as it was entered: no digits after the decimal mark unless it has some.</summary>
    public static string Amount(decimal amount, CultureInfo culture) => Formats.Number(amount, Scale(amount), culture);

    /// <summary>A target as it was set, in percent for a proportion: <c>85%</c>, <c>1 lần/quý</c>.</summary>
    public static string Target(Indicator indicator, decimal target, CultureInfo culture) => indicator.Kind == IndicatorKind.Proportion
        ? Amount(target, culture) + "%"
        : WithMeasure(Amount(target, culture), Measure(indicator, culture));

    /// <summary>A smallest change that matters, as it was set: <c>5 điểm %</c>, <c>1 ngày</c>.</summary>
    public static string SmallestChange(Indicator indicator, decimal change, CultureInfo culture) =>
        WithMeasure(Amount(change, culture), ChangeMeasure(indicator, culture));

    /// <summary>The level of a side without n/N: <c>88,9%</c>, or its levels one by one; "no figure" when there is none.</summary>
    public static string Level(Finding finding, Side side, ReviewDossier dossier, CultureInfo culture)
    {
        if (finding.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return LevelList(finding, side, dossier, culture);
        }

        return SummaryOf(finding, side).Value is { } value ? Value(finding.Indicator, value, culture) : NoLevel(finding, culture);
    }

    /// <summary>Why a side has no level: nobody entered one, or the reader may not see it.</summary>
    public static string NoLevel(Finding finding, CultureInfo culture) => Phrases.Get(finding.Result.HidesLevels ? "f.withheld" : "f.none", culture);

    /// <summary>What stands in the place of a masked figure; empty when it is not masked.</summary>
    public static string Mask(Masking masking, CultureInfo culture) => masking switch
    {
        Masking.Small => Phrases.Get("f.small", culture),
        Masking.Withheld => Phrases.Get("f.withheld", culture),
        _ => string.Empty,
    };

    /// <summary>The level of a side with n/N beside it: <c>88,9% · 209/235</c>.</summary>
    public static string LevelWithRatio(Finding finding, Side side, ReviewDossier dossier, CultureInfo culture)
    {
        var ratio = Ratio(SummaryOf(finding, side), culture);
        var level = Level(finding, side, dossier, culture);
        return ratio.Length == 0 ? level : Phrases.Fill("f.level", culture, ("value", level), ("ratio", ratio));
    }

    /// <summary>The figure of one period, or the name of its level on the scale version it stands on; its mask when the reader may not see it; empty when there is none.</summary>
    public static string Point(Indicator indicator, SeriesPoint point, ReviewDossier dossier, CultureInfo culture) => point.Value switch
    {
        null => Mask(point.Masking, culture),
        { } rank when indicator.Kind == IndicatorKind.Ordinal => LevelName((int)rank, point.ScaleVersionId, dossier, culture),
        { } value => Value(indicator, value, culture),
    };

    /// <summary>The name of a level; its rank when the scale version does not name it.</summary>
    public static string LevelName(int rank, int? scaleVersionId, ReviewDossier dossier, CultureInfo culture) =>
        dossier.Scale(scaleVersionId)?.Levels.Find(level => level.Rank == rank)?.Name.In(culture) ?? Formats.Whole(rank, culture);

    /// <summary>The unit of a change: percentage points for a proportion, else the indicator's own.</summary>
    public static string ChangeMeasure(Indicator indicator, CultureInfo culture) =>
        indicator.Kind == IndicatorKind.Proportion ? Phrases.Get("f.points", culture) : Measure(indicator, culture);

    /// <summary>A change with its sign and unit: <c>+17,7 điểm %</c>, <c>−4,2 ngày</c>.</summary>
    public static string Change(Indicator indicator, double change, CultureInfo culture) =>
        WithMeasure(ChangeNumber(indicator, change, culture), ChangeMeasure(indicator, culture));

    /// <summary>A change with its sign, in the unit that is shown: <c>+17,7</c>.</summary>
    public static string ChangeNumber(Indicator indicator, double change, CultureInfo culture) =>
        Formats.Signed(change * Factor(indicator), indicator.Decimals, culture);

    /// <summary>A change without its sign, for a sentence whose verb gives the direction: <c>17,7 điểm %</c>.</summary>
    public static string ChangeSize(Indicator indicator, double change, CultureInfo culture) => WithMeasure(
        Formats.Number(Math.Abs(change) * Factor(indicator), indicator.Decimals, culture),
        indicator.Kind == IndicatorKind.Proportion ? Phrases.Get("f.points.long", culture) : Measure(indicator, culture));

    /// <summary>The 95 % interval of a finding's change, signed: <c>+14,1 đến +21,4</c>; empty when there is none.</summary>
    public static string Interval(Finding finding, CultureInfo culture) =>
        finding.Result.Interval is { } interval ? Interval(finding.Indicator, interval, culture) : string.Empty;

    /// <summary>An interval of a change, signed: <c>+14,1 đến +21,4</c>.</summary>
    public static string Interval(Indicator indicator, Interval interval, CultureInfo culture) => Phrases.Fill(
        "f.range", culture, ("low", ChangeNumber(indicator, interval.Lower, culture)), ("high", ChangeNumber(indicator, interval.Upper, culture)));

    /// <summary>A probability: three decimals, or "below 0,001"; as many more as show on which side of 0.05 it lies.</summary>
    public static string P(double p, CultureInfo culture) => p < SmallestP
        ? Phrases.Fill("f.p.below", culture, ("value", Formats.Number(SmallestP, PDecimals, culture)))
        : Formats.Number(p, Enumerable.Range(PDecimals, MostPDecimals - PDecimals).FirstOrDefault(decimals => Math.Round(p, decimals) != VerdictRule.Level, PDecimals), culture);

    /// <summary>The indicator's own unit, with no break inside.</summary>
    public static string Measure(Indicator indicator, CultureInfo culture) => indicator.Measure.In(culture).Replace(' ', NoBreak);

    /// <summary>The figures of one side, before or after.</summary>
    public static SideSummary SummaryOf(Finding finding, Side side) => side == Side.Before ? finding.Result.Before : finding.Result.After;

    private static string LevelList(Finding finding, Side side, ReviewDossier dossier, CultureInfo culture)
    {
        var items = finding.Result.Points.Where(point => point.Side == side && point.Value is not null)
            .Select(point => Phrases.Fill(
                "d.level.item", culture, ("period", Formats.PeriodName(point.Period, culture)),
                ("level", Point(finding.Indicator, point, dossier, culture))))
            .ToList();
        return items.Count == 0 ? Phrases.Get(finding.Result.HidesLevels ? "f.withheld" : "d.level.none", culture) : string.Join(", ", items);
    }

    private static string WithMeasure(string number, string measure) => measure.Length == 0 ? number : number + NoBreak + measure;

    private static int Scale(decimal amount) => amount == decimal.Truncate(amount) ? 0 : Math.Min(2, (int)amount.Scale);
}
