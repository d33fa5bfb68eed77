using ClosedXML.Excel;
using PilotReview.Core.Import;

namespace PilotReview.Samples.Writing;

/// <summary>The sheets about figures of organisations: figure_tables, figure_lines. A scenario without them has no such sheets.</summary>
internal static class OrganisationSheets
{
    public static void Write(IXLWorkbook workbook, ScenarioRows rows)
    {
        if (rows.FigureTables.Count == 0)
        {
            return;
        }

        var tables = new SheetWriter(
            workbook, "figure_tables", "code unit subject year to_year title_vi title_en document_number document_date as_of note_vi note_en");
        foreach (var row in rows.FigureTables)
        {
            tables.Append(
                row.Code, row.Unit, row.Subject, row.FromYear, row.ToYear, row.Title.Vi, row.Title.En, row.DocumentNumber, row.DocumentDate, row.AsOf, row.Note.Vi,
                row.Note.En);
        }

        var lines = new SheetWriter(
            workbook, "figure_lines",
            "table order label_vi label_en noun_vi noun_en category value relation of breakdown_vi breakdown_en percent percent_decimals");
        foreach (var row in rows.FigureLines)
        {
            lines.Append(
                row.Table, row.Order, row.Label.Vi, row.Label.En, row.Noun.Vi, row.Noun.En, row.Category, row.Value, row.Relation, row.Of, row.Breakdown.Vi,
                row.Breakdown.En, row.Percent, row.PercentDecimals);
        }
    }
}
