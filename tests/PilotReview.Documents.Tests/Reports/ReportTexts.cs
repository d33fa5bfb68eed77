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
        TableBlock table => [table.Caption, .. Of(table.Table)],
        ChartBlock chart => [chart.Caption, chart.Chart.Title, chart.Chart.TextAlternative, chart.Chart.CutLabel, chart.Chart.CutDetail, chart.Chart.MissingLabel],
        _ => [],
    };

    private static IEnumerable<string> Of(Table table) =>
        table.Columns.Select(column => column.Head).Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
}
