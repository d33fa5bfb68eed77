using System.Globalization;
using PilotReview.Core;
using PilotReview.Core.Disclosure;
using PilotReview.Core.Entry;
using PilotReview.Core.Indicators;
using PilotReview.Core.Observations;
using PilotReview.Core.Wording;

namespace PilotReview.Documents.Workbooks;

/// <summary>Figures in an open form: one line for each, parted by semicolons, decimals after a comma, as a Vietnamese Excel opens it. Text that a spreadsheet would run as a formula
/// gets an apostrophe before it.</summary>
public sealed class FigureCsv(TextWriter to)
{
    private const char Mark = '"';

    private static readonly string[] Heads =
        ["unit", "unit_name", "indicator", "period", "numerator", "denominator", "value", "level", "not_arisen", "state", "source", "evidence"];

    private static CultureInfo Culture => Formats.Vietnamese;

    public Task WriteHeadAsync() => to.WriteAsync(string.Join(';', Heads) + "\r\n");

    /// <summary>The figures of a sheet; what has none is left out.</summary>
    public async Task WriteAsync(EntrySheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row.Cells.Where(cell => cell.State != ObservationState.Empty))
            {
                await to.WriteAsync(string.Join(';', Fields(row, cell)) + "\r\n");
            }
        }
    }

    private IEnumerable<string> Fields(EntryRow row, EntryCell cell)
    {
        var indicator = cell.Rule.Indicator;
        var figure = cell.Figure;
        var (entry, level) = (cell.Stored?.Entry ?? new ObservationEntry(), cell.StoredScale?.Levels.Find(level => level.Rank == figure.LevelRank)?.Name.Vi);
        return
        [
            Text(row.Unit.Code), Text(row.Version.Name.Vi), Text(indicator.Code), cell.Key.Period.ToString(),
            Masked(cell, IndicatorKind.Proportion, IndicatorKind.Count) ?? Number(figure.Numerator), Number(figure.Denominator),
            Masked(cell, IndicatorKind.Measure, IndicatorKind.Score) ?? Number(figure.Value),
            Masked(cell, IndicatorKind.Ordinal) ?? Text(level ?? figure.LevelRank?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
            cell.IsNotArisen ? "yes" : string.Empty, SnakeCase.Of(cell.State.ToString()), SnakeCase.Of(entry.Source.ToString()), Text(entry.Evidence),
        ];
    }

    /// <summary>What stands in place of a masked figure, in the column that the figure of such an indicator has; null in the others.</summary>
    private static string? Masked(EntryCell cell, params ReadOnlySpan<IndicatorKind> kinds) =>
        cell.Masking != Masking.None && kinds.Contains(cell.Rule.Indicator.Kind) ? FigureWording.Mask(cell.Masking, Culture) : null;

    private static string Number(decimal? number) => number?.ToString("0.##########", Culture) ?? string.Empty;

    private static string Text(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Normalize();
        var bare = line.TrimStart();
        // a spreadsheet passes over blanks before a formula
        var harmless = bare.Length > 0 && (text[0] is '\t' or '\r' or '\n' || bare[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') ? "'" + bare : line;
        return harmless.AsSpan().IndexOfAny(';', Mark) >= 0 ? $"{Mark}{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}{Mark}" : harmless;
    }
}
