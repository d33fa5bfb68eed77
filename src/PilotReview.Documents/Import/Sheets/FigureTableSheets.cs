using PilotReview.Core.Import;
using PilotReview.Core.Organisation;

namespace PilotReview.Documents.Import.Sheets;

/// <summary>Rows about figure tables and their lines.</summary>
internal static class FigureTableSheets
{
    public static FigureTableRow Table(RowCells cells) => new(
        cells.Source,
        cells.Code("code"),
        cells.Code("unit"),
        cells.Choice<FigureSubject>("subject") ?? default,
        cells.Whole("year") ?? 0,
        cells.Whole("to_year"),
        cells.Local("title"),
        cells.Text("document_number"),
        cells.Day("document_date"),
        cells.Day("as_of"),
        cells.Local("note"));

    public static FigureLineRow Line(RowCells cells) => new(
        cells.Source,
        cells.Code("table"),
        cells.Whole("order") ?? 0,
        cells.Local("label"),
        cells.Local("noun"),
        cells.OptionalCode("category"),
        cells.Number("value"),
        cells.Choice<LineRelation>("relation"),
        cells.Whole("of"),
        cells.Local("breakdown"),
        cells.Number("percent"),
        cells.Whole("percent_decimals"));
}
