using PilotReview.Documents.Model;

namespace PilotReview.Documents.Tests.Reports;

/// <summary>Every text that a report prints, for checks over all of them.</summary>
internal static class ReportTexts
{
    public static IEnumerable<string> All(Report report) =>
    [
        .. InDocument(report),
        .. report.Sheets.SelectMany(sheet => new[] { sheet.Name, sheet.Title }.Concat(sheet.Notes).Concat(sheet.Tables.SelectMany(Of))),
    ];

    public static IEnumerable<string> InDocument(Report report) =>
    [
        report.Kind, report.Subject, report.FootLine, report.Letterhead.Title, report.Letterhead.Number, report.Letterhead.Mark,
        report.Letterhead.PlaceAndDate, report.Signature?.Authority ?? string.Empty, report.Signature?.Office ?? string.Empty, .. report.Recipients,
        .. report.Body.Concat(report.Appendix).SelectMany(Of),
    ];

    public static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ChartPair pair => [.. Of(pair.Left), .. Of(pair.Right)],
        TableBlock table => [table.Caption, .. Of(table.Table)],
        ChartBlock chart => [chart.Caption, chart.Chart.Title, chart.Chart.TextAlternative, chart.Chart.CutLabel, chart.Chart.CutDetail, chart.Chart.MissingLabel],
        _ => [],
    };

    /// <summary>Every chart, those of pairs included.</summary>
    public static IEnumerable<ChartBlock> Charts(Report report) => report.Body.Concat(report.Appendix).SelectMany(block => block switch
    {
        ChartBlock chart => [chart],
        ChartPair pair => [pair.Left, pair.Right],
        _ => Array.Empty<ChartBlock>(),
    });

    private static IEnumerable<string> Of(Table table) =>
        table.Columns.Select(column => column.Head).Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => new[] { cell.Text, cell.Code }));
}
