using PilotReview.Core.Organisation;

namespace PilotReview.Core.Tests.FigureTables;

/// <summary>Tables as short texts: <c>"245 chi bộ"</c>, <c>"80 part_of_all 1"</c>, with a breakdown behind a stroke and a percent behind <c>%</c>.</summary>
internal static class Tables
{
    public static FigureTable Of(params string[] lines) => new()
    {
        Code = "T",
        UnitId = 1,
        Subject = FigureSubject.Congress,
        FromYear = 2022,
        ToYear = 2022,
        Title = new LocalText("Biểu"),
        Lines = [.. lines.Select((line, at) => Line(line, at + 1))],
    };

    /// <summary>The findings as <c>kind line</c>, with the difference or the computed figure where there is one.</summary>
    public static string[] Found(this FigureTable table) =>
        [.. FigureCheck.Of(table).Select(finding => $"{finding.Kind} {finding.Line.Number}{(finding.Difference is { } difference and not 0 ? " " + difference.ToString("0.####", Formats.English) : string.Empty)}")];

    private static FigureLine Line(string text, int number)
    {
        var (rest, percent) = Split(text, '%');
        var (words, breakdown) = Split(rest, '|');
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var relation = LineRelation.Own;
        var hasRelation = parts.Length > 2 && SnakeCase.TryParse(parts[1], out relation);
        var decimals = percent.Contains('.', StringComparison.Ordinal) ? percent.Length - percent.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return new FigureLine
        {
            Number = number,
            Order = number,
            Label = new LocalText("Dòng " + number),
            Noun = new LocalText("chi bộ", "branches"),
            Value = parts[0] == "?" ? null : decimal.Parse(parts[0], Formats.English),
            Relation = hasRelation ? relation : LineRelation.Own,
            Of = hasRelation ? int.Parse(parts[2], Formats.English) : null,
            Breakdown = new LocalText(breakdown, breakdown.Length > 0 ? "form" : string.Empty),
            PrintedPercent = percent.Length == 0 ? null : decimal.Parse(percent, Formats.English),
            PercentDecimals = decimals,
        };
    }

    private static (string Before, string After) Split(string text, char mark) => text.IndexOf(mark, StringComparison.Ordinal) switch
    {
        < 0 => (text.Trim(), string.Empty),
        var at => (text[..at].Trim(), text[(at + 1)..].Trim()),
    };
}
