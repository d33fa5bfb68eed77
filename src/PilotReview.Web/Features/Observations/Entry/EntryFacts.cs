using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PilotReview.Core;
using PilotReview.Core.Entry;
using PilotReview.Core.Import;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>What the browser tells about a cell while it is being typed into: last year, the period before, what is allowed, and what to type.</summary>
public static class EntryFacts
{
    /// <summary>All letters as they are, but nothing that could end the block it stands in.</summary>
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>By cell: last year, the period before with its name, the bounds, the figure's example and levels; empty texts where there is nothing.</summary>
    public static string Json(EntrySheet sheet, CultureInfo culture) => JsonSerializer.Serialize(
        sheet.Cells.Where(cell => cell.IsDue || cell.IsOpen).DistinctBy(cell => cell.Key).ToDictionary(cell => CellNames.Of(cell.Key, sheet.Tree), cell => Fact(cell, culture)), Plain);

    private static string[] Fact(EntryCell cell, CultureInfo culture)
    {
        var before = cell.Key.Period.Plus(-cell.Key.Period.PerYear);
        return
        [
            cell.LastYear.IsEmpty ? string.Empty : ObservationsText.TipLastYear.With(Formats.PeriodName(before, culture)),
            Shown(cell.LastYear, cell, cell.Rule.Scale, culture),
            cell.Previous is { } previous ? ObservationsText.TipBefore.With(Formats.PeriodName(previous.Period, culture)) : string.Empty,
            cell.Previous is { } shown ? Shown(shown.Figure, cell, shown.Scale, culture) : string.Empty,
            Allowed(cell, culture),
            ColumnWords.Example(cell.Rule.Indicator, (cell.Rule.Indicator.Kind == IndicatorKind.Count ? FigureReader.ExposureOf(cell.Rule) : cell.Rule.Denominator) is not null),
        ];
    }

    private static string Shown(ObservationFigure figure, EntryCell cell, ScaleVersion? scale, CultureInfo culture)
    {
        var text = FigureText.Typed(figure, cell.Rule.Indicator, scale, culture);
        return FigureText.Percent(figure, cell.Rule.Indicator) is { } percent && !cell.Rule.Indicator.IsYesNo ? $"{text} · {Formats.Percent(percent / 100, 1, culture)}" : text;
    }

    private static string Allowed(EntryCell cell, CultureInfo culture)
    {
        var rule = cell.Rule;
        if (rule.Indicator.Kind == IndicatorKind.Ordinal)
        {
            return string.Join("; ", (rule.Scale?.Levels ?? []).OrderByDescending(level => level.Rank).Select(level => level.Name.In(culture)));
        }

        if (rule.Indicator is { Kind: IndicatorKind.Proportion, IsYesNo: false } && rule.KnownDenominator is { } known)
        {
            return ObservationsText.TipUpTo.With(Formats.Number(known, 0, culture));
        }

        return (rule.Least, rule.Most) switch
        {
            ({ } least, { } most) => ObservationsText.TipRange.With(Number(least, culture), Number(most, culture)),
            ({ } least, null) => ObservationsText.TipFrom.With(Number(least, culture)),
            (null, { } most) => ObservationsText.TipTo.With(Number(most, culture)),
            _ => string.Empty,
        };
    }

    private static string Number(decimal value, CultureInfo culture) => Formats.Number(value, ImportValue.Of(value).Contains('.', StringComparison.Ordinal) ? 1 : 0, culture);
}
