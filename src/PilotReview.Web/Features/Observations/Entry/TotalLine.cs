using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Observations.Entry;

/// <summary>A line of totals: the whole sheet, or the branches of one sub-committee.</summary>
/// <param name="Group">Code of the sub-committee; empty for the whole sheet.</param>
/// <param name="Name">What the line is called.</param>
/// <param name="Cells">Text and note for each column.</param>
public sealed record TotalLine(string Group, string Name, IReadOnlyList<(string Text, string Note)> Cells)
{
    /// <summary>The lines of a sheet by the code of their group; a line over a single row says nothing and is left out. A year of months is only added up
    /// where a sum is one.</summary>
    public static IReadOnlyDictionary<string, TotalLine> Of(EntrySheet sheet, CultureInfo culture)
    {
        var groups = sheet.Rows.Where(row => row.GroupId is not null).GroupBy(row => row.GroupId.GetValueOrDefault()).Where(group => group.Count() > 1)
            .Select(group => (sheet.Tree[group.Key].Code, Name: sheet.Tree[group.Key].On(sheet.Month.End).ShortName.In(culture), Rows: (IReadOnlyList<EntryRow>)[.. group])).ToList();
        return groups.Append((Code: string.Empty, sheet.Unit.On(sheet.Month.End).ShortName.In(culture), sheet.Rows)).Where(group => group.Rows.Count > 1 && (group.Code.Length > 0 || groups.All(part => part.Rows.Count < sheet.Rows.Count)))
            .ToDictionary(group => group.Code, group => Line(sheet, group, culture), StringComparer.Ordinal);
    }

    private static TotalLine Line(EntrySheet sheet, (string Code, string Name, IReadOnlyList<EntryRow> Rows) group, CultureInfo culture) => new(
        group.Code,
        sheet.IsYear ? ObservationsText.TotalYear : ObservationsText.Total.With(group.Name, group.Rows.Count),
        [.. sheet.Columns.Select((column, at) => sheet.IsYear && IsStanding(column) ? (string.Empty, string.Empty) : Cell(EntryTotal.Of(group.Rows, at, column), sheet.IsYear, culture))]);

    /// <summary>What stands at the end of a month, such as members, makes no sum over months.</summary>
    private static bool IsStanding(Indicator column) => column is { Kind: IndicatorKind.Measure or IndicatorKind.Score, Aggregation: Aggregation.Sum };

    private static (string Text, string Note) Cell(EntryTotal total, bool isYear, CultureInfo culture)
    {
        if (total.IsWaiting)
        {
            return (ObservationsText.TotalWaiting, string.Empty);
        }

        if (total.IsWithheld)
        {
            return (FigureWording.Mask(Masking.Withheld, culture), string.Empty);
        }

        if (total.Figure.IsEmpty)
        {
            return (string.Empty, string.Empty);
        }

        var (indicator, figure) = (total.Indicator, total.Figure);
        var text = figure.Value is { } value
            ? Formats.Number(value, total.IsMean ? Math.Max(1, indicator.Decimals) : indicator.Decimals, culture)
            : $"{Formats.Number(figure.Numerator ?? 0, 0, culture)}/{Formats.Number(figure.Denominator ?? 0, 0, culture)}";
        var note = (FigureText.Percent(figure, indicator), total.IsMean) switch
        {
            ({ } percent, _) when !indicator.IsYesNo => Formats.Percent(percent / 100, 1, culture),
            (_, true) => ObservationsText.TotalMean,
            _ => string.Empty,
        };
        var part = isYear ? ObservationsText.TotalPartYear : ObservationsText.TotalPart;
        return (text, total.Reported < total.Due && note.Length == 0 ? part.With(total.Reported, total.Due) : note);
    }
}
