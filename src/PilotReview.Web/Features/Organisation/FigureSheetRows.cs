using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Organisation;
using PilotReview.Core.Wording;
using PilotReview.Web.Localization;

namespace PilotReview.Web.Features.Organisation;

/// <summary>One row of a table as it is shown.</summary>
/// <param name="Depth">How far it is indented.</param>
/// <param name="Label">Its name.</param>
public sealed record FigureSheetRow(int Depth, string Label)
{
    public bool IsHeading { get; init; }

    public bool IsSum { get; init; }

    public string Noun { get; init; } = string.Empty;

    /// <summary>What the source prints, with its percent.</summary>
    public string Stated { get; init; } = string.Empty;

    /// <summary>What the parts add up to, or the percent that comes out.</summary>
    public string Recomputed { get; init; } = string.Empty;

    public IReadOnlyList<FigureFinding> Findings { get; init; } = [];

    /// <summary>The number of units of the category.</summary>
    public string Tree { get; init; } = string.Empty;

    /// <summary>How it differs; null when it does not.</summary>
    public string? TreeDiffers { get; init; }
}

/// <summary>Lays a table out in rows, in words and figures.</summary>
public static class FigureSheetRows
{
    public static IReadOnlyList<FigureSheetRow> Of(FigureTableView view, CultureInfo culture) =>
        [.. FigureOutline.Of(view.Table).Select(row => Row(view, row, culture)).OfType<FigureSheetRow>()];

    /// <summary>What stands beside the mark: the difference of a sum, else the name of the status.</summary>
    public static string Mark(FigureFinding finding, CultureInfo culture)
    {
        var text = finding.Parts.Count > 0 ? OrganisationWording.Difference(finding, culture)
            : finding.Kind == FigureFindingKind.PercentNotPrinted ? OrganisationText.MarkNotPrinted
            : Words.Of(finding.Status, culture).ToLower(culture);
        return finding is { IsProblem: true, IsOpen: false } ? OrganisationText.MarkExplained.With(text) : text;
    }

    private static FigureSheetRow? Row(FigureTableView view, OutlineRow row, CultureInfo culture)
    {
        if (row.Line is { } line)
        {
            return OfLine(view, row.Depth, line, culture);
        }

        if (!row.IsSum)
        {
            return new FigureSheetRow(row.Depth, OrganisationWording.Heading(row.Parts[0], culture)) { IsHeading = true };
        }

        var sum = view.Findings.FirstOrDefault(finding => finding.Parts.Count > 0 && finding.Parts[0] == row.Parts[0]);
        return sum is null
            ? null
            : new FigureSheetRow(row.Depth, OrganisationWording.Sum(culture))
            {
                IsSum = true,
                Recomputed = OrganisationWording.Value(sum.Computed ?? 0, culture),
                Findings = [sum],
            };
    }

    private static FigureSheetRow OfLine(FigureTableView view, int depth, FigureLine line, CultureInfo culture)
    {
        var own = view.Findings.Where(finding => finding.Parts.Count == 0 && finding.Line.Number == line.Number).ToList();
        var percent = own.Find(finding => finding is { Computed: not null, Kind: FigureFindingKind.PercentAgrees or FigureFindingKind.PercentTruncated or FigureFindingKind.PercentDisagrees or FigureFindingKind.PercentNotPrinted });
        var count = view.Counts.Beside(line);
        return new FigureSheetRow(depth, line.Label.In(culture))
        {
            Noun = line.Noun.In(culture),
            Stated = Stated(line, culture),
            Recomputed = percent is { Computed: { } computed } ? OrganisationWording.Percent(computed, percent.Kind == FigureFindingKind.PercentNotPrinted ? 2 : line.PercentDecimals, culture) : string.Empty,
            Findings = own,
            Tree = count is { } units ? Formats.Whole(units, culture) : string.Empty,
            TreeDiffers = view.Counts.Differs(line) && count is { } counted && line.Value is { } stated
                ? OrganisationText.TreeDiffers.With(OrganisationWording.Value(Math.Abs(stated - counted), culture))
                : null,
        };
    }

    private static string Stated(FigureLine line, CultureInfo culture)
    {
        var value = line.Value is { } known ? OrganisationWording.Value(known, culture) : OrganisationText.NotKnown;
        return line.PrintedPercent is { } percent ? $"{value} · {OrganisationWording.Percent(percent, line.PercentDecimals, culture)}" : value;
    }
}
